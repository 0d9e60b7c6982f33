import { expect } from '@playwright/test';
import { createPortalClient } from '../portal/portal-client.ts';
import { foundByAxe } from './axe.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { ExtensionBrowser } from './pages/extension.ts';
import { PasskeysSection } from './pages/passkeys-section.ts';
import { signIn } from './pages/sign-in-page.ts';
import { addVirtualAuthenticator } from './virtual-authenticator.ts';

// EXT-1: the extension signs in by a passkey on a page of its own, or by a code that the portal shows.

test('the extension signs in by a passkey of the portal, and out', async ({ portal }) => {
  const extension = await ExtensionBrowser.open('en');
  const { access } = extension.words;
  const words = wordsOf.en;
  await extension.setPortal(portal.origin);

  const tab = await extension.context.newPage();
  const device = await addVirtualAuthenticator(tab);
  await signIn(tab, words, { ...portal, login: portal.userLogin });
  const passkeys = new PasskeysSection(tab, words);
  await passkeys.goto(portal.origin);
  await passkeys.add('For the extension');
  const [passkey] = (await device.passkeys()).slice(-1);

  const popup = await extension.page('popup.html');
  await expect(popup.getByText(access.signedOut)).toBeVisible();
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: access.signIn }).click();
  const page = await opened;
  await page.getByRole('heading', { name: access.title }).waitFor();
  expect(await foundByAxe(page)).toEqual([]);
  const other = await addVirtualAuthenticator(page);

  // Nothing to offer yet: the browser says no in the person's place.
  await page.getByRole('button', { name: access.usePasskey }).click();
  await expect(page.getByText(words.errors['passkey.cancelled']({}).what)).toBeVisible();

  if (passkey) await other.keep(passkey);
  await page.getByRole('button', { name: access.usePasskey }).click();
  await expect(page.getByText(access.done('Camille Martin'))).toBeVisible();
  expect(await foundByAxe(page)).toEqual([]);

  await popup.reload();
  await expect(popup.getByText('Camille Martin')).toBeVisible();
  await expect(popup.getByText('Ateliers Lumière', { exact: true })).toBeVisible();
  expect(await foundByAxe(popup)).toEqual([]);
  // Only in memory: neither what the extension keeps for good nor any page of the portal has the token.
  const kept = await popup.evaluate('chrome.storage.local.get(null)');
  expect(Object.keys(kept as object).sort()).toEqual(['alerts', 'portal']);
  const held = await popup.evaluate("chrome.storage.session.get('access')");
  expect(JSON.stringify(kept)).not.toContain((held as { access: { token: string } }).access.token);

  await popup.getByRole('button', { name: access.signOut }).click();
  await expect(popup.getByText(access.signedOut)).toBeVisible();
  await page.reload();
  await expect(page.getByRole('button', { name: access.usePasskey })).toBeVisible();
  await extension.close();
});

test('the extension signs in by a code that the portal shows, and says when its session has ended', async ({
  portal,
}) => {
  const extension = await ExtensionBrowser.open('fr');
  const { access } = extension.words;
  const words = wordsOf.fr;
  await extension.setPortal(portal.origin);

  const page = await extension.page('signin.html');
  await page.getByRole('textbox', { name: access.code }).fill('0000-0000-0000');
  await page.getByRole('button', { name: access.pair }).click();
  await expect(page.getByText(words.errors['extension.codeUnknown']({}).what)).toBeVisible();

  const opened = extension.context.waitForEvent('page');
  await page.getByRole('link', { name: access.showCode }).click();
  const tab = await opened;
  await tab.getByLabel(words.signin.login, { exact: true }).fill(portal.userLogin);
  await tab.getByLabel(words.common.password, { exact: true }).fill(portal.password);
  await tab.getByRole('button', { name: words.signin.submit }).click();
  const { pair } = words.passkeys;
  await tab.getByRole('button', { name: pair.make }).click();
  const code = (await tab.locator('strong.mono').textContent()) ?? '';

  await page.getByRole('textbox', { name: access.code }).fill(code.toLowerCase());
  await page.getByRole('button', { name: access.pair }).click();
  await expect(page.getByText(access.done('Camille Martin'))).toBeVisible();

  // Used: it signs nobody else in.
  await page.getByRole('button', { name: access.signOut }).click();
  await page.getByRole('textbox', { name: access.code }).fill(code);
  await page.getByRole('button', { name: access.pair }).click();
  await expect(page.getByText(words.errors['extension.codeUnknown']({}).what)).toBeVisible();

  await tab.getByRole('button', { name: pair.another }).click();
  await expect(tab.locator('strong.mono')).not.toHaveText(code);
  await page
    .getByRole('textbox', { name: access.code })
    .fill((await tab.locator('strong.mono').textContent()) ?? '');
  await page.getByRole('button', { name: access.pair }).click();
  await expect(page.getByText(access.done('Camille Martin'))).toBeVisible();
  const popup = await extension.page('popup.html');
  await expect(popup.getByText('Camille Martin')).toBeVisible();

  // Ended from elsewhere, by the person themselves.
  const client = createPortalClient(portal.origin);
  await client.run('session.signIn@1', { login: portal.userLogin, password: portal.password });
  await client.run('session.endOthers@1', {});
  await popup.reload();
  await expect(popup.getByText(access.ended)).toBeVisible();
  await expect(popup.getByRole('button', { name: access.signIn })).toBeVisible();
  await extension.close();
});

test('an extension does nothing with the portal’s cookie, which browsers lend it', async ({ portal }) => {
  const extension = await ExtensionBrowser.open('en');
  await extension.setPortal(portal.origin);
  const tab = await extension.context.newPage();
  await signIn(tab, wordsOf.en, { ...portal, login: portal.userLogin });

  const page = await extension.page('popup.html');
  const ask = (path: string, init: { method?: string; body?: string }) =>
    page.evaluate(
      async ({ url, given }) => {
        const headers = given.body ? { 'content-type': 'application/json' } : {};
        const answer = await fetch(url, { ...given, headers, credentials: 'include' });
        return (await answer.json()) as { readonly code?: string };
      },
      { url: `${portal.origin}${path}`, given: init },
    );
  const body = JSON.stringify({ id: crypto.randomUUID(), name: 'session.endOthers@1', args: {} });
  expect(await ask('/api/commands', { method: 'POST', body })).toMatchObject({
    code: 'request.foreignOrigin',
  });
  expect(await ask('/api/session', {})).toMatchObject({ code: 'request.foreignOrigin' });
  expect(await ask('/api/orders', {})).toMatchObject({ code: 'request.foreignOrigin' });
  // The person's own page goes on reading.
  await tab.goto(`${portal.origin}/orders`);
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText(wordsOf.en.ordering.list.title);
  await extension.close();
});
