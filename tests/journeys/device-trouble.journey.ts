import { readFile } from 'node:fs/promises';
import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import type { OpenPortal } from '../portal/furnished-portal.ts';
import { inviteHolder } from '../portal/orders.ts';
import { foundByAxe } from './axe.ts';
import { fillStorage } from './fill-storage.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { OutboxPage } from './pages/outbox-page.ts';
import { openAs } from './screens.ts';
import type { Size } from './sizes.ts';

test.use({ serviceWorkers: 'allow' });

// OFF-2: whatever befalls the browser's storage is said, and what waits is kept or can be saved.

interface Device {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly outbox: OutboxPage;
}

async function open(
  browser: Browser,
  portal: OpenPortal,
  { size = 'desktop', language = 'en' }: { readonly size?: Size; readonly language?: 'en' | 'fr' } = {},
): Promise<Device> {
  const opened = await openAs(browser, { portal, visitor: 'user', size, language });
  const outbox = new OutboxPage(opened.page, wordsOf[language], portal.origin);
  await outbox.open();
  await opened.page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect(outbox.upToDate).toBeVisible({ timeout: 30_000 });
  return { ...opened, outbox };
}

/** A change that waits: the app stays on its page, the portal cannot be reached. */
async function leaveWaiting({ context, page, outbox }: Device, origin: string, reference: string) {
  const words = wordsOf.en;
  await page.goto(`${origin}/orders/${reference}`);
  await page.getByRole('button', { name: words.ordering.order.resend }).waitFor();
  await context.setOffline(true);
  await page.getByRole('button', { name: words.ordering.order.resend }).click();
  await expect(page.getByText(words.shell.waiting(1))).toBeVisible();
  return outbox;
}

const invited = (portal: OpenPortal) =>
  inviteHolder(portal, { mailbox: `stored.${Date.now()}@example.com`, language: 'en' });

/** Changes what the browser has stored, as a failing disk would. */
async function damage(page: Page, stores: readonly string[]): Promise<void> {
  await page.evaluate(async (names) => {
    const { name = '' } =
      (await indexedDB.databases()).find((known) => known.name?.startsWith('paraphe-account-')) ?? {};
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open(name));
    for (const store of names) {
      const rows = database.transaction(store, 'readwrite').objectStore(store);
      const cursor = await done(rows.openCursor());
      const spoil = (value: unknown): void => {
        if (value instanceof Uint8Array) value.fill(1);
        else if (typeof value === 'object' && value !== null)
          for (const each of Object.values(value)) spoil(each);
      };
      if (!cursor) throw new Error(`${store} is empty`);
      const { value } = cursor;
      spoil(value);
      await done(cursor.update(value));
    }
    database.close();
  }, stores);
}

test('rows that a disk damaged are told again by the portal, and a damaged change is told of', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.en;
  const { reference } = await invited(portal);
  const device = await open(browser, portal);
  const { page, outbox, context } = device;
  await leaveWaiting(device, portal.origin, reference);
  await damage(page, ['segments', 'outbox']);
  await outbox.open();
  await expect(page.getByText(words.outbox.troubles.corrupt.title)).toBeVisible();
  await expect(page.getByText(words.outbox.unreadable(1))).toBeVisible();
  expect(await foundByAxe(page)).toEqual([]);
  await outbox.button(words.outbox.dismiss).click();
  await expect(page.getByText(words.outbox.unreadable(1))).toBeHidden();

  await context.setOffline(false);
  await outbox.button(words.outbox.sendNow).click();
  await expect(outbox.upToDate).toBeVisible({ timeout: 30_000 });
  await page.goto(`${portal.origin}/orders`);
  await page.getByRole('searchbox').fill(reference);
  await expect(page.getByRole('table').getByText(reference)).toBeVisible();
  await context.close();
});

test('a full disk is said, and what waits can be saved as a file', async ({ browser, portal }) => {
  test.setTimeout(240_000);
  const words = wordsOf.en;
  const { reference } = await invited(portal);
  const device = await open(browser, portal);
  const { page, outbox, context } = device;
  await leaveWaiting(device, portal.origin, reference);
  const empty = await fillStorage(context, page, portal.origin);

  // What is given now cannot be kept: the page says so, and keeps what was typed.
  await page.getByLabel(words.ordering.notes.write).fill('The register is right.');
  await page.getByRole('button', { name: words.ordering.notes.send }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByLabel(words.ordering.notes.write)).toHaveValue('The register is right.');

  await page.getByRole('link', { name: words.shell.seeWaiting }).click();
  await expect(outbox.waiting(reference)).toBeVisible();
  const download = page.waitForEvent('download');
  await outbox.button(words.outbox.export).click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8')) as {
    readonly entries: readonly { readonly name: string }[];
  };
  expect(saved.entries.map(({ name }) => name)).toEqual(['invitation.resend@1']);
  await empty();
  await context.setOffline(false);
  // The browser takes a while to notice that there is room again: one presses until it has.
  await expect(async () => {
    await outbox.button(words.outbox.sendNow).click();
    await expect(outbox.nothingWaits).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 120_000 });
  await expect(page.getByText(words.outbox.troubles.full.title)).toBeHidden();
  await context.close();
});

test('a newer version in another tab takes the storage over, and the older says so', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.fr;
  const { page, outbox, context } = await open(browser, portal, { size: 'phone', language: 'fr' });
  const other = await context.newPage();
  await other.goto(`${portal.origin}/api/session`);
  const newer = (name: string) =>
    other.evaluate(
      ([database, version]) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open(database, version);
          request.onsuccess = () => {
            Object.assign(globalThis, { held: request.result });
            resolve();
          };
        }),
      [name, 99] as const,
    );
  const name = await page.evaluate(
    async () =>
      (await indexedDB.databases()).find((known) => known.name?.startsWith('paraphe-account-'))?.name,
  );
  await newer(name ?? '');
  await expect(page.getByText(words.outbox.troubles.superseded.title)).toBeVisible();
  expect(await foundByAxe(page)).toEqual([]);

  // An app older than what is stored, as after a return to an earlier release: it works from memory, and says so.
  await outbox.open();
  await expect(page.getByText(words.outbox.troubles.refused.title)).toBeVisible();
  await expect(outbox.upToDate).toBeVisible({ timeout: 30_000 });
  await context.close();
});

// Playwright's contexts are Chromium's private windows, and no page can tell: each window says what goes with a private one.
test('what the browser may clear, and a private window does, is said, and that it does not promise otherwise', async ({
  browser,
  portal,
}) => {
  const { outbox: words } = wordsOf.fr;
  const { page, outbox, context } = await open(browser, portal, { size: 'phone', language: 'fr' });
  await expect(page.getByText(words.notPersistent)).toBeVisible();
  await outbox.button(words.keep).click();
  await expect(page.getByText(words.notPromised)).toBeVisible();
  expect(await foundByAxe(page)).toEqual([]);
  await context.close();
});
