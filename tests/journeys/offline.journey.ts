import { expect, type Page } from '@playwright/test';
import type { OrderView } from '#core/portal/views.ts';
import { inviteHolder, signedIn } from '../portal/orders.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { OutboxPage } from './pages/outbox-page.ts';
import { openAs } from './screens.ts';
import { wholeOnDevice } from './whole-on-device.ts';

test.use({ serviceWorkers: 'allow' });

// Staff without a network: what was there is there, and what they do waits, leaves in order, and is told of.

for (const { size, language } of [
  { size: 'phone', language: 'fr' },
  { size: 'desktop', language: 'en' },
] as const) {
  test(`lists, pages and changes go on without network, on a ${size} in ${language}`, async ({
    browser,
    portal,
  }) => {
    const words = wordsOf[language];
    const user = await signedIn(portal, 'user');
    const label = `Offline ${size}`;
    await user.run('customField.set@1', { slot: size === 'phone' ? 'c' : 'd', label });
    const mailbox = `offline.${size}.${Date.now()}@example.com`;
    const { reference } = await inviteHolder(portal, { mailbox, language });
    const { page, context } = await openAs(browser, {
      portal,
      visitor: 'user',
      size,
      language,
    });
    const outbox = new OutboxPage(page, words, portal.origin);
    await wholeOnDevice(page, outbox);

    await context.setOffline(true);
    await page.goto(`${portal.origin}/orders`);
    await expect(page.getByText(words.shell.offline)).toBeVisible();
    await page.getByRole('searchbox').fill(mailbox);
    await expect(page.getByRole('table').getByText(reference)).toBeVisible();
    await page.goto(`${portal.origin}/orders/${reference}`);
    await page.getByLabel(label).fill('47 810');
    await page.getByRole('button', { name: words.ordering.order.keepValue(label) }).click();
    await expect(page.getByText(words.lists.kept)).toBeVisible();
    await expect(page.getByText(words.shell.waiting(1))).toBeVisible();

    // The app is closed and opened again: the change is still there, and still waits. The wire breaks, too: what a Worker
    // asks as it starts may leave before the browser knows that it is to be without network.
    portal.wire.break();
    await page.reload();
    await expect(page.getByLabel(label)).toHaveValue('47 810');
    await page.getByRole('link', { name: words.shell.seeWaiting }).click();
    await expect(outbox.waiting(reference)).toBeVisible();
    portal.wire.mend();
    const before = await user.read<OrderView>(`/api/orders/${reference}`);
    expect(Object.values(before.customValues)).not.toContain('47 810');

    await context.setOffline(false);
    await expect(outbox.nothingWaits).toBeVisible({ timeout: 30_000 });
    const after = await user.read<OrderView>(`/api/orders/${reference}`);
    expect(Object.values(after.customValues)).toContain('47 810');
    await context.close();
  });
}

test('a change that the portal refuses is told with what was typed, until it was read', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.en;
  const { reference } = await inviteHolder(portal, {
    mailbox: `refused.${Date.now()}@example.com`,
    language: 'en',
  });
  const opened = await openAs(browser, {
    portal,
    visitor: 'user',
    size: 'desktop',
    language: 'en',
  });
  const { page, context } = opened;
  const outbox = new OutboxPage(page, words, portal.origin);
  await wholeOnDevice(page, outbox);
  await context.setOffline(true);
  await page.goto(`${portal.origin}/orders/${reference}`);
  await page.getByRole('button', { name: words.ordering.order.resend }).click();
  await expect(page.getByText(words.shell.waiting(1))).toBeVisible();

  // Meanwhile the auditor refuses the order.
  const operator = await signedIn(portal, 'operator');
  await operator.run('order.refuse@1', { reference, reason: 'The register does not know it.' });
  await context.setOffline(false);
  await page.getByRole('link', { name: words.shell.seeWaiting }).click();
  await expect(page.getByRole('heading', { name: words.outbox.refused })).toBeVisible({ timeout: 30_000 });
  await expect(outbox.waiting(reference)).toBeVisible();
  await outbox.button(words.outbox.dismiss).click();
  await expect(page.getByRole('heading', { name: words.outbox.refused })).toBeHidden();
  await context.close();
});

test('signing out without network makes what the device has unreadable, and keeps what waits', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.en;
  const mailbox = `left.${Date.now()}@example.com`;
  const { reference } = await inviteHolder(portal, { mailbox, language: 'en' });
  const { page, context } = await openAs(browser, {
    portal,
    visitor: 'user',
    size: 'desktop',
    language: 'en',
  });
  const outbox = new OutboxPage(page, words, portal.origin);
  await wholeOnDevice(page, outbox);
  await context.setOffline(true);
  await page.goto(`${portal.origin}/orders/${reference}`);
  await page.getByRole('button', { name: words.ordering.order.resend }).click();
  await expect(page.getByText(words.shell.waiting(1))).toBeVisible();
  await page.getByRole('button', { name: words.shell.account }).click();
  await page.getByRole('button', { name: words.shell.signOut }).click();
  await outbox.button(words.outbox.signOutKeeping).click();
  await expect(page.getByRole('heading', { name: words.signin.title })).toBeVisible();

  // Offline and signed out: no list, and nothing in the browser's storage that tells of the order.
  await page.goto(`${portal.origin}/orders`);
  await expect(page.getByText(reference)).toBeHidden();
  expect(await storedText(page)).not.toContain(reference);

  await context.setOffline(false);
  await page.reload();
  await expect(page.getByRole('heading', { name: words.signin.title })).toBeVisible();
  await context.close();
});

/** All that IndexedDB holds, as text, keys that can be exported included. */
async function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const told: string[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open(name ?? '');
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve) => {
          const request = database.transaction(store).objectStore(store).getAll();
          request.onsuccess = () => resolve(request.result);
        });
        for (const row of rows)
          told.push(`${name} ${store} ${row instanceof CryptoKey ? row.extractable : JSON.stringify(row)}`);
      }
      database.close();
    }
    return told.join('\n');
  });
}
