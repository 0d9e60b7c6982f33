import { execFileSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { expect } from '@playwright/test';
import { acceptInvitation } from '../portal/holder.ts';
import { deliverOrder, inviteHolder } from '../portal/orders.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { InvitationPage } from './pages/invitation-page.ts';
import { sizes } from './sizes.ts';

// The certificate is ready, but this is not the device on which the key was made.

const password = 'un mot de passe de clé';
const words = wordsOf.fr;
const { pkcs12 } = words.delivery;

/** What OpenSSL needs to open each format that the targets stand for. */
const targets = {
  windows: ['-passin', `pass:${password}`],
  'windows-old': ['-legacy', '-passin', `pass:${password}`],
  pbmac1: ['-nomacver', '-passin', `pass:${password}`],
} as const;

test('the key file makes the PKCS#12 for each target; another key and a wrong password are told apart', async ({
  browser,
  portal,
}) => {
  const { reference, link } = await inviteHolder(portal, { mailbox: 'moved@example.com', language: 'fr' });
  const { encryptedPem } = await acceptInvitation(portal.origin, link, password);
  await deliverOrder(portal, reference);
  const context = await browser.newContext({ ...sizes.phone, locale: localeOf.fr });
  const page = await context.newPage();
  const holder = new InvitationPage(page, words);
  await page.goto(link);
  await page.getByRole('button', { name: pkcs12.open }).click();
  await expect(holder.dialog.getByText(pkcs12.key.missing)).toBeVisible();

  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const other = privateKey.export({
    type: 'pkcs8',
    format: 'pem',
    cipher: 'aes-256-cbc',
    passphrase: password,
  });
  const drop = holder.dialog.getByLabel(pkcs12.key.drop).and(page.locator('input[type=file]'));
  const keyPassword = holder.dialog.getByLabel(pkcs12.key.password, { exact: true });
  const submit = holder.dialog.getByRole('button', { name: pkcs12.submit });
  await drop.setInputFiles({
    name: 'other.key.pem',
    mimeType: 'application/x-pem-file',
    buffer: Buffer.from(other),
  });
  await keyPassword.fill(password);
  await submit.click();
  await expect(holder.dialog.getByText(words.errors['key.notForCertificate']({}).what)).toBeVisible();
  await expect(keyPassword).toHaveValue(password);

  await holder.dialog.getByRole('button', { name: pkcs12.key.another }).click();
  await drop.setInputFiles({
    name: 'zoe.key.pem',
    mimeType: 'application/x-pem-file',
    buffer: Buffer.from(encryptedPem),
  });
  await keyPassword.fill(`${password}!`);
  await submit.click();
  await expect(holder.dialog.getByText(words.errors['key.wrongPassword']({}).what)).toBeVisible();

  for (const [target, arguments_] of Object.entries(targets) as [keyof typeof targets, readonly string[]][]) {
    await keyPassword.fill(password);
    await holder.dialog.getByLabel(pkcs12.target, { exact: true }).selectOption(target);
    await submit.click();
    await holder.dialog.getByText(pkcs12.checked).waitFor();
    const download = page.waitForEvent('download');
    await holder.download.click();
    const file = await (await download).path();
    const pem = execFileSync('openssl', ['pkcs12', '-in', file, '-nodes', ...arguments_]).toString();
    expect(pem.match(/BEGIN CERTIFICATE/g)?.length).toBe(3);
    expect(pem).toContain('BEGIN PRIVATE KEY');
    await holder.dialog.getByRole('button', { name: pkcs12.another }).click();
  }
  await context.close();
});

test('every other file is what its name says', async ({ browser, portal }) => {
  const { reference, link } = await inviteHolder(portal, { mailbox: 'files@example.com', language: 'fr' });
  await acceptInvitation(portal.origin, link, password);
  await deliverOrder(portal, reference);
  const context = await browser.newContext({ ...sizes.desktop, locale: localeOf.fr });
  const page = await context.newPage();
  await page.goto(link);
  const { downloads } = words.delivery;
  const openssl = (file: string, ...args: readonly string[]): string =>
    execFileSync('openssl', [...args, '-in', file]).toString();
  const readers = {
    certificate: [downloads.certificateHint, (file: string) => openssl(file, 'x509', '-noout', '-subject')],
    der: [downloads.derHint, (file: string) => openssl(file, 'x509', '-inform', 'DER', '-noout', '-subject')],
    withChain: [downloads.withChainHint, (file: string) => openssl(file, 'x509', '-noout', '-subject')],
    chain: [downloads.chainHint, (file: string) => openssl(file, 'x509', '-noout', '-subject')],
    root: [downloads.rootHint, (file: string) => openssl(file, 'x509', '-noout', '-subject')],
    pkcs7: [
      downloads.pkcs7Hint,
      (file: string) => openssl(file, 'pkcs7', '-inform', 'DER', '-print_certs', '-noout'),
    ],
    zip: [
      downloads.zipHint,
      (file: string) => execFileSync('python3', ['-m', 'zipfile', '-l', file]).toString(),
    ],
  } as const;
  for (const [name, [hint, read]] of Object.entries(readers) as [
    keyof typeof readers,
    (typeof readers)[keyof typeof readers],
  ][]) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: `${downloads[name]} ${hint}`, exact: true }).click();
    const said = read(await (await download).path());
    expect(said, name).toMatch(
      name === 'zip' ? /\.p7b/ : name === 'root' || name === 'chain' ? /CN ?=/ : /Lef/,
    );
  }
  await context.close();
});
