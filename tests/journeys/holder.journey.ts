import { execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { type BrowserContext, type Download, expect } from '@playwright/test';
import { languages } from '#core/messages/message.ts';
import type { HolderView, OrderView } from '#core/portal/views.ts';
import { type FurnishedPortal, secretOf } from '../portal/furnished-portal.ts';
import { linkMailedTo, mailsTo } from '../portal/mails.ts';
import { signedIn, zoe } from '../portal/orders.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { InvitationPage } from './pages/invitation-page.ts';
import { auditAndDeliver } from './pages/office-order-page.ts';
import { placeOrder } from './pages/order-new-page.ts';
import { findSecrets, keySecrets, passwordSecret } from './secrets.ts';
import { type Size, sizes } from './sizes.ts';
import { openStaff } from './staff.ts';

test.use({ serviceWorkers: 'allow' });

// The main job, whole: an invited holder gets a working PKCS#12, and the key never leaves the device. CI takes four of
// the combinations, in which each size meets each language, and each of them both networks; LONG=1 takes all eight.

const keyPassword = 'grand chêne «sous» la pluie';

for (const size of Object.keys(sizes) as Size[]) {
  for (const language of languages) {
    for (const network of ['with', 'without'] as const) {
      const isShort = ((size === 'phone') === (language === 'fr')) === (network === 'without');
      if (!isShort && process.env.LONG === undefined) continue;
      test(`a holder gets a PKCS#12 on a ${size} in ${language} ${network} network`, async ({
        browser,
        portal,
      }) => {
        const words = wordsOf[language];
        const mailbox = `zoe.${size}.${language}.${network}@example.com`;
        const staff = await openStaff(browser, { size, language, portal });
        const composition = { ...zoe, emailAddress: mailbox };
        const reference = await placeOrder(staff.customer, words, {
          origin: portal.origin,
          composition,
          language,
        });
        const link = await linkMailedTo(portal.dataDirectory, mailbox, '/invitation');

        const context = await browser.newContext({ ...sizes[size], locale: localeOf[language] });
        const foreign = recordForeignRequests(context, portal.origin);
        const page = await context.newPage();
        const holder = new InvitationPage(page, words);
        await page.goto(link);
        await expect(holder.heading(words.invitation.headings.toAccept('Camille Martin'))).toBeVisible();
        await expect(page).toHaveURL(`${portal.origin}/invitation?order=${reference}`);
        if (network === 'without') await goOffline(context, page);

        const keyFile = await holder.generate({ password: keyPassword });
        const done = words.keybot.done;
        await expect(page.getByText(network === 'with' ? done.sent : done.queued)).toBeVisible();
        const encryptedPem = await textOf(keyFile);
        expect(encryptedPem).toMatch(/^-----BEGIN ENCRYPTED PRIVATE KEY-----/);
        await holder.closeDialog();

        if (network === 'without') {
          await expect(holder.heading(words.invitation.headings.sending)).toBeVisible();
          await page.reload();
          await expect(holder.heading(words.invitation.headings.sending)).toBeVisible();
          await context.setOffline(false);
        }
        await expect(holder.heading(words.invitation.headings.underVerification)).toBeVisible();

        await auditAndDeliver(staff.operator, words, { origin: portal.origin, reference });
        const mails = (): Promise<number> =>
          mailsTo(portal.dataDirectory, mailbox).then(({ length }) => length);
        await expect.poll(mails).toBe(2);

        await page.goto(link);
        await expect(holder.heading(words.invitation.headings.delivered)).toBeVisible();
        if (network === 'without') await goOffline(context, page);
        const pkcs12 = await holder.makePkcs12({ password: keyPassword, target: 'openssl' });

        const { certificates } = await holderView(portal, link);
        await expectPkcs12Opens(pkcs12, keyPassword, certificates[0]?.pem ?? '');
        await context.setOffline(false);

        const secrets = [...keySecrets(encryptedPem, keyPassword), passwordSecret(keyPassword)];
        expect(secrets.length).toBeGreaterThan(3);
        expect(findSecrets(portal.wire.sent(), secrets)).toEqual([]);
        expect(foreign).toEqual([]);
        expect(portal.wire.sent().toString('latin1')).not.toContain('PRIVATE KEY');
        const { history } = await orderView(portal, reference);
        expect(history.filter(({ command }) => command === 'invitation.accept@1').length).toBe(1);
        await Promise.all([context.close(), staff.close()]);
      });
    }
  }
}

/** The shell must have been kept by the service worker first: that is what a second visit finds. */
async function goOffline(context: BrowserContext, page: import('@playwright/test').Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
}

function recordForeignRequests(context: BrowserContext, origin: string): string[] {
  const foreign: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`) && !/^(?:blob|data):/.test(request.url()))
      foreign.push(request.url());
  });
  return foreign;
}

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

async function expectPkcs12Opens(
  download: Download,
  password: string,
  certificatePem: string,
): Promise<void> {
  const pem = execFileSync(
    'openssl',
    ['pkcs12', '-in', await download.path(), '-nodes', '-passin', 'env:PASSWORD'],
    {
      env: { ...process.env, PASSWORD: password },
    },
  ).toString();
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  expect(certificates.length).toBe(3);
  const leaf = new X509Certificate(certificates[0] ?? '');
  expect(leaf.fingerprint256).toBe(new X509Certificate(certificatePem).fingerprint256);
  expect(leaf.checkPrivateKey(createPrivateKey(pem))).toBe(true);
}

async function holderView({ origin }: FurnishedPortal, link: string): Promise<HolderView> {
  const headers = { authorization: `Invitation ${secretOf(link)}` };
  return (await (await fetch(`${origin}/api/invitation`, { headers })).json()) as HolderView;
}

async function orderView(portal: FurnishedPortal, reference: string): Promise<OrderView> {
  return (await signedIn(portal, 'operator')).read<OrderView>(`/api/orders/${reference}`);
}
