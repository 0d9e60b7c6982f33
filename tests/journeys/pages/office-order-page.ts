import { expect, type Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';
import { beginningWith } from './names.ts';

/** Finds the order in the queue, passes every control and delivers, as an auditor does. */
export async function auditAndDeliver(
  page: Page,
  words: Messages,
  { origin, reference }: { readonly origin: string; readonly reference: string },
): Promise<void> {
  const { office, orders } = words;
  await page.goto(`${origin}/office/orders/${reference}`);
  const left = page.getByRole('button', { name: beginningWith(office.passNamed('')) });
  await expect(left.first()).toBeVisible();
  for (let count = await left.count(); count > 0; count--) {
    await left.first().click();
    await expect(left).toHaveCount(count - 1);
  }
  await page.getByRole('button', { name: office.deliver }).click();
  await page.getByRole('dialog').getByRole('button', { name: office.deliverNow }).click();
  await expect(page.getByText(orders.states.valid, { exact: true }).first()).toBeVisible();
}
