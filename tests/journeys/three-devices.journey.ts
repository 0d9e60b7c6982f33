import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, expect, type Page, test } from '@playwright/test';
import type { OrderView } from '#core/portal/views.ts';
import { freePort, furnishPortal } from '../portal/furnished-portal.ts';
import { inviteHolder, signedIn, zoe } from '../portal/orders.ts';
import { addUser } from '../portal/people.ts';
import { createPortalClient } from '../portal/portal-client.ts';
import { startPortalProcess } from '../portal/portal-process.ts';
import { localeOf, wordsOf } from './languages.ts';
import { OutboxPage } from './pages/outbox-page.ts';
import { signIn } from './pages/sign-in-page.ts';
import { type Size, sizes } from './sizes.ts';

test.use({ serviceWorkers: 'allow' });

// OFF-1, OFF-2: two computers and a phone of one account, cut off each in its own way, the portal killed meanwhile.

const words = wordsOf.en;
const { approval } = words.ordering;

interface OpenDevice {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly outbox: OutboxPage;
}

async function openDevice(
  browser: Browser,
  credentials: { readonly origin: string; readonly login: string; readonly password: string },
  size: Size,
): Promise<OpenDevice> {
  const context = await browser.newContext({ ...sizes[size], locale: localeOf.en });
  const page = await context.newPage();
  await signIn(page, words, credentials);
  const outbox = new OutboxPage(page, words, credentials.origin);
  await outbox.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect(outbox.upToDate).toBeVisible({ timeout: 30_000 });
  return { context, page, outbox };
}

/** Keeps a value in an order's field, as one does on its page. */
async function keepValue(page: Page, { label, value }: { readonly label: string; readonly value: string }) {
  await page.getByLabel(label).fill(value);
  await page.getByRole('button', { name: words.ordering.order.keepValue(label) }).click();
  await expect(page.getByText(words.lists.kept).last()).toBeVisible();
}

test('what three devices did without network arrives once and in order, and all show the same', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const dataDirectory = await mkdtemp(join(tmpdir(), 'paraphe-three-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const start = () =>
    startPortalProcess({ DATA_DIR: dataDirectory, PORT: String(port), PARAPHE_ORIGIN: origin });
  let server = await start();
  const portal = await furnishPortal(origin, dataDirectory, server.setUpLink ?? '');
  const user = await signedIn(portal, 'user');
  await user.run('customField.set@1', { slot: 'a', label: 'Cost centre' });
  const { reference } = await inviteHolder(portal, { mailbox: 'ada@example.com', language: 'en' });
  await user.run('preferences.setApprovalMode@1', { on: true });
  const login = 'bo.durand';
  const { accountId } = await user.read<{ readonly accountId: string }>('/api/users');
  const superUser = { accountId, login: portal.userLogin, password: portal.password };
  const colleague = createPortalClient(origin);
  const { password } = await addUser(portal, superUser, login);
  await colleague.run('session.signIn@1', { login, password });
  const { reference: awaited } = await colleague.run('order.place@1', {
    product: 'mail-professional-1y',
    language: 'en',
    composition: { ...zoe, emailAddress: 'bo@example.com' },
  });

  const who = { origin, login: portal.userLogin, password: portal.password };
  const desk = await openDevice(browser, who, 'desktop');
  const laptop = await openDevice(browser, who, 'desktop');
  const phone = await openDevice(browser, who, 'phone');

  // The desk and the phone lose their network; for the laptop the portal is dead.
  await desk.context.setOffline(true);
  await phone.context.setOffline(true);
  server.process.kill('SIGKILL');

  await desk.page.goto(`${origin}/orders/${reference}`);
  await keepValue(desk.page, { label: 'Cost centre', value: 'first' });
  await keepValue(desk.page, { label: 'Cost centre', value: 'second' });
  await laptop.page.goto(`${origin}/orders/${awaited}`);
  await laptop.page.getByRole('button', { name: approval.approve, exact: true }).click();
  await expect(laptop.page.getByText(words.shell.waiting(1))).toBeVisible();
  await phone.page.goto(`${origin}/orders/${awaited}`);
  await phone.page.getByRole('button', { name: approval.refuse, exact: true }).click();
  const dialog = phone.page.getByRole('dialog', { name: approval.refuseTitle(awaited) });
  await dialog.getByRole('textbox', { name: approval.reason }).fill('Bo has one already.');
  await dialog.getByRole('button', { name: approval.refuse }).click();
  await expect(phone.page.getByText(words.shell.waiting(1))).toBeVisible();

  // The app is closed on the desk, and opened again without network.
  await desk.page.close();
  const reopened = await desk.context.newPage();
  await reopened.goto(`${origin}/orders/${reference}`);
  await expect(reopened.getByLabel('Cost centre')).toHaveValue('second');
  await expect(reopened.getByText(words.shell.waiting(2))).toBeVisible();

  server = await start();
  await laptop.outbox.open();
  await expect(laptop.outbox.nothingWaits).toBeVisible({ timeout: 30_000 });
  await desk.context.setOffline(false);
  await phone.context.setOffline(false);
  await expect(reopened.getByText(words.shell.waiting(2))).toBeHidden({ timeout: 30_000 });

  // The phone was second: it is told why, beside what was typed.
  await phone.outbox.open();
  await expect(phone.page.getByRole('heading', { name: words.outbox.refused })).toBeVisible({
    timeout: 30_000,
  });
  const now = words.orders.states.awaitingHolder;
  await expect(phone.outbox.waiting(awaited)).toContainText(now);
  await phone.page.getByText(words.outbox.typed).click();
  await expect(phone.outbox.waiting(awaited)).toContainText('Bo has one already.');

  const fields = (await (await signedIn(portal, 'user')).read<OrderView>(`/api/orders/${reference}`)).history
    .map(({ command }) => command)
    .filter((command) => command === 'order.setCustomValue@1');
  expect(fields).toHaveLength(2);
  for (const page of [reopened, laptop.page, phone.page]) {
    await page.goto(`${origin}/orders/${awaited}`);
    await expect(page.locator('.order-head')).toContainText(words.orders.states.awaitingHolder);
    await page.goto(`${origin}/orders/${reference}`);
    await expect(page.getByLabel('Cost centre')).toHaveValue('second');
  }

  for (const { context } of [desk, laptop, phone]) await context.close();
  await server.stop();
  await rm(dataDirectory, { recursive: true, force: true });
});
