import { readFile } from 'node:fs/promises';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { inviteHolder } from '../portal/orders.ts';
import { fillStorage } from './fill-storage.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { InvitationPage } from './pages/invitation-page.ts';
import { sizes } from './sizes.ts';

// KEY-5: the list of keys, its locks, its backup; and a device without room.

const words = wordsOf.en;
const { vault } = words;
const keyPassword = 'quatre mots bien choisis';
const passphrase = 'cinq mots encore mieux choisis';

/** A virtual authenticator that knows PRF, as a phone's platform passkey does. */
async function addAuthenticator(context: BrowserContext, page: Page): Promise<void> {
  const devTools = await context.newCDPSession(page);
  await devTools.send('WebAuthn.enable');
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      ctap2Version: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  });
}

test('a key is kept under passphrase, recovery code and passkey, moves by backup, and can be removed', async ({
  browser,
  portal,
}) => {
  const { link } = await inviteHolder(portal, { mailbox: 'vault@example.com', language: 'en' });
  const context = await browser.newContext({ ...sizes.desktop, locale: localeOf.en });
  const page = await context.newPage();
  await addAuthenticator(context, page);
  await page.goto(link);
  await new InvitationPage(page, words).generate({ password: keyPassword, kind: 'P-256' });
  await page.getByText(words.keybot.done.sent).waitFor();

  await page.goto(`${portal.origin}/keys`);
  const name = 'Zoé Lefèvre-d’Arc';
  const kept = page.getByRole('button', { name: vault.key.download(name) });
  await expect(kept).toBeVisible();

  await page.getByRole('button', { name: vault.device.set }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(vault.passphrase.label, { exact: true }).fill(passphrase);
  await dialog.getByLabel(vault.passphrase.again, { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: vault.passphrase.submit }).click();
  await dialog.getByRole('checkbox', { name: vault.recovery.kept }).waitFor();
  const recoveryCode = ((await dialog.locator('.mono').first().textContent()) ?? '')
    .replace(`${vault.recovery.code}:`, '')
    .trim();
  await dialog.getByRole('checkbox', { name: vault.recovery.kept }).check();
  await dialog.getByRole('button', { name: vault.recovery.done }).click();

  await page.getByRole('button', { name: vault.passkey.add }).click();
  await dialog.getByLabel(vault.passphrase.current, { exact: true }).fill(passphrase);
  await dialog.getByRole('button', { name: vault.passkey.add }).click();
  await expect(page.getByText(vault.passkey.added)).toBeVisible();

  const backup = page.waitForEvent('download');
  await page.getByRole('button', { name: vault.backup.export }).click();
  const backupFile = await (await backup).path();
  expect((await readFile(backupFile, 'utf8')).includes(name)).toBe(false);

  // Locked: no name of a key is on the screen or in the database in clear.
  await page.getByRole('button', { name: vault.lock }).click();
  await expect(page.getByRole('heading', { name: vault.locked.title })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { name: vault.locked.title })).toBeVisible();
  await expect(kept).toBeHidden();

  await page.getByLabel(vault.unlock.passphrase, { exact: true }).fill('pas la bonne phrase');
  await page.getByRole('button', { name: vault.unlock.submit, exact: true }).click();
  await expect(page.getByText(words.errors['vault.wrongPassphrase']({}).what)).toBeVisible();
  await page.getByRole('button', { name: vault.unlock.passkey }).click();
  await expect(kept).toBeVisible();

  await page.getByRole('button', { name: vault.lock }).click();
  await page.getByRole('button', { name: vault.unlock.useRecovery }).click();
  await page.getByLabel(vault.unlock.recovery, { exact: true }).fill(recoveryCode);
  await page.getByRole('button', { name: vault.unlock.submit, exact: true }).click();
  await expect(kept).toBeVisible();

  const elsewhere = await browser.newContext({ ...sizes.phone, locale: localeOf.en });
  const other = await elsewhere.newPage();
  await other.goto(`${portal.origin}/keys`);
  await other.getByRole('button', { name: vault.backup.import }).click();
  const importing = other.getByRole('dialog');
  await importing.locator('input[type=file]').setInputFiles({
    name: 'keys.paraphe-vault',
    mimeType: 'application/json',
    buffer: await readFile(backupFile),
  });
  await importing.getByLabel(vault.backup.passphrase, { exact: true }).fill(passphrase);
  await importing.getByRole('button', { name: vault.backup.submit, exact: true }).click();
  await expect(other.getByRole('button', { name: vault.key.download(name) })).toBeVisible();

  await other.getByRole('button', { name: vault.key.remove(name) }).click();
  await other.getByRole('dialog').getByRole('button', { name: vault.removal.confirm }).click();
  await expect(other.getByText(vault.empty.title)).toBeVisible();
  await Promise.all([context.close(), elsewhere.close()]);
});

test('a device without room says so, and the downloaded key still counts', async ({ browser, portal }) => {
  const { link } = await inviteHolder(portal, { mailbox: 'full@example.com', language: 'en' });
  const context = await browser.newContext({ ...sizes.phone, locale: localeOf.en });
  const page = await context.newPage();
  const holder = new InvitationPage(page, words);
  await page.goto(link);
  await holder.accept.waitFor();
  await fillStorage(context, page, portal.origin);
  await holder.generate({ password: keyPassword });
  await expect(page.getByText(words.errors['vault.full']({}).what)).toBeVisible();
  await expect(page.getByText(words.keybot.done.notKept)).toBeVisible();
  await context.close();
});
