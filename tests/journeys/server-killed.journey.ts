import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { freePort, furnishPortal } from '../portal/furnished-portal.ts';
import { deliverOrder, inviteHolder, signedIn } from '../portal/orders.ts';
import { startPortalProcess } from '../portal/portal-process.ts';
import { layWire } from '../portal/wire.ts';
import { localeOf, wordsOf } from './languages.ts';
import { InvitationPage } from './pages/invitation-page.ts';
import { sizes } from './sizes.ts';

test.use({ serviceWorkers: 'allow' });

test('a portal killed while the holder accepts loses and doubles nothing', async ({ browser }) => {
  const words = wordsOf.en;
  const dataDirectory = await mkdtemp(join(tmpdir(), 'paraphe-killed-'));
  const wire = await layWire();
  const origin = `http://localhost:${wire.port}`;
  const port = await freePort();
  const start = () =>
    startPortalProcess({ DATA_DIR: dataDirectory, PORT: String(port), PARAPHE_ORIGIN: origin });
  let server = await start();
  wire.lead(port);
  const portal = await furnishPortal(origin, dataDirectory, server.setUpLink ?? '');
  const { reference, link } = await inviteHolder(portal, { mailbox: 'zoe@example.com', language: 'en' });

  const context = await browser.newContext({ ...sizes.phone, locale: localeOf.en });
  const page = await context.newPage();
  const holder = new InvitationPage(page, words);
  await page.goto(link);
  await holder.accept.waitFor();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  server.process.kill('SIGKILL');
  await holder.generate({ password: 'quatre mots bien choisis' });
  await holder.closeDialog();
  await expect(holder.heading(words.invitation.headings.sending)).toBeVisible();

  server = await start();
  await page.getByRole('button', { name: words.invitation.sendNow }).click();
  await expect(holder.heading(words.invitation.headings.underVerification)).toBeVisible();
  server.process.kill('SIGKILL');
  server = await start();
  await deliverOrder(portal, reference);
  await page.reload();
  await expect(holder.heading(words.invitation.headings.delivered)).toBeVisible();

  const order = await (await signedIn(portal, 'operator')).read<{
    history: { command: string }[];
    certificates: object[];
  }>(`/api/orders/${reference}`);
  expect(order.history.filter(({ command }) => command === 'invitation.accept@1').length).toBe(1);
  expect(order.certificates.length).toBe(1);
  await context.close();
  await server.stop();
  await wire.cut();
  await rm(dataDirectory, { recursive: true, force: true });
});
