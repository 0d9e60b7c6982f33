import { expect } from '@playwright/test';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { PasskeysSection } from './pages/passkeys-section.ts';
import { signIn } from './pages/sign-in-page.ts';
import { sizes } from './sizes.ts';
import { addVirtualAuthenticator } from './virtual-authenticator.ts';

// AUT-5: passkeys, several, named, removable.

for (const [language, size] of [
  ['en', 'desktop'],
  ['fr', 'phone'],
] as const) {
  test(`a passkey is added, signs in without a login, is renamed and removed, in ${language} on a ${size}`, async ({
    browser,
    portal,
  }) => {
    const words = wordsOf[language];
    const context = await browser.newContext({ ...sizes[size], locale: localeOf[language] });
    const page = await context.newPage();
    const device = await addVirtualAuthenticator(page);
    const passkeys = new PasskeysSection(page, words);
    const [first, renamed] = [`Phone in ${language}`, `Blue key in ${language}`];
    await signIn(page, words, { ...portal, login: portal.operatorLogin });
    await passkeys.goto(portal.origin);

    // A finger that is not recognised makes none, and nothing typed is lost.
    await device.recognise(false);
    await passkeys.beginAdding(first);
    await expect(passkeys.dialog.getByText(words.errors['passkey.cancelled']({}).what)).toBeVisible();
    await device.recognise(true);
    await passkeys.dialog.getByRole('button', { name: words.passkeys.add.submit }).click();
    await expect(page.getByText(words.passkeys.add.done(first))).toBeVisible();
    await expect(passkeys.section.getByText(words.passkeys.neverUsed)).toBeVisible();

    // The same device holds one passkey for the same person.
    await passkeys.beginAdding('Twice');
    await expect(passkeys.dialog.getByText(words.errors['passkey.alreadyAdded']({}).what)).toBeVisible();
    await page.keyboard.press('Escape');

    await context.clearCookies();
    await page.goto(`${portal.origin}/sign-in?next=%2Fme`);
    await page.getByRole('button', { name: words.signin.passkey }).click();
    await passkeys.section.waitFor();
    await passkeys.rename(first, renamed);
    await passkeys.remove(renamed);

    await context.clearCookies();
    await page.goto(`${portal.origin}/sign-in`);
    await page.getByRole('button', { name: words.signin.passkey }).click();
    await expect(page.getByText(words.errors['passkey.unknown']({}).what)).toBeVisible();
    await context.close();
  });
}
