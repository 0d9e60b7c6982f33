import { expect, type Page } from '@playwright/test';
import type { OutboxPage } from './pages/outbox-page.ts';

/** Until the app is on the device, and all that the portal has to tell. */
export async function wholeOnDevice(page: Page, outbox: OutboxPage): Promise<void> {
  await outbox.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect(outbox.upToDate).toBeVisible({ timeout: 30_000 });
}
