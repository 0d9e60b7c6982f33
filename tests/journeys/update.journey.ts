import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { OrderView } from '#core/portal/views.ts';
import { freePort, furnishPortal } from '../portal/furnished-portal.ts';
import { inviteHolder, signedIn } from '../portal/orders.ts';
import { startPortalProcess } from '../portal/portal-process.ts';
import { openReleases } from '../portal/releases.ts';
import { localeOf, wordsOf } from './languages.ts';
import { OutboxPage } from './pages/outbox-page.ts';
import { signIn } from './pages/sign-in-page.ts';
import { sizes } from './sizes.ts';

test.use({ serviceWorkers: 'allow' });

// OFF-2: a new release of the app is installed while changes wait; they wait in it, and are sent by it.

test('a new version that is taken while a change waits loses nothing', async ({ browser }) => {
  const words = wordsOf.en;
  const dataDirectory = await mkdtemp(join(tmpdir(), 'paraphe-update-'));
  const releases = await openReleases();
  const origin = `http://localhost:${releases.port}`;
  const port = await freePort();
  const start = () =>
    startPortalProcess({ DATA_DIR: dataDirectory, PORT: String(port), PARAPHE_ORIGIN: origin });
  let server = await start();
  releases.lead(port);
  const portal = await furnishPortal(origin, dataDirectory, server.setUpLink ?? '');
  const user = await signedIn(portal, 'user');
  await user.run('customField.set@1', { slot: 'a', label: 'Cost centre' });
  const { reference } = await inviteHolder(portal, { mailbox: 'ada@example.com', language: 'en' });

  const context = await browser.newContext({ ...sizes.phone, locale: localeOf.en });
  const page = await context.newPage();
  await signIn(page, words, { origin, login: portal.userLogin, password: portal.password });
  const outbox = new OutboxPage(page, words, origin);
  await outbox.open();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect(outbox.upToDate).toBeVisible({ timeout: 30_000 });
  await page.goto(`${origin}/orders/${reference}`);
  await page.getByLabel('Cost centre').fill('47 810');

  // The portal still gives out its files, and takes no commands: a release that is under way.
  releases.release();
  await context.route('**/api/**', (route) => route.abort());
  await page.getByRole('button', { name: words.ordering.order.keepValue('Cost centre') }).click();
  await expect(page.getByText(words.lists.kept)).toBeVisible();
  await page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update();
  });
  await expect(page.getByText(words.shell.updateReady)).toBeVisible();
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: words.shell.updateNow }).click();
  await reloaded;
  await expect(page.getByLabel('Cost centre')).toHaveValue('47 810');
  await expect(page.getByText(words.shell.waiting(1))).toBeVisible();
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting),
  ).toBeNull();

  // And killed before it answers for the first time.
  server.process.kill('SIGKILL');
  server = await start();
  await context.unroute('**/api/**');
  await outbox.open();
  await expect(outbox.nothingWaits).toBeVisible({ timeout: 30_000 });
  const after = await (await signedIn(portal, 'user')).read<OrderView>(`/api/orders/${reference}`);
  expect(after.customValues).toEqual({ a: '47 810' });
  expect(after.history.filter(({ command }) => command === 'order.setCustomValue@1')).toHaveLength(1);
  await context.close();
  await server.stop();
  await releases.close();
  await rm(dataDirectory, { recursive: true, force: true });
});
