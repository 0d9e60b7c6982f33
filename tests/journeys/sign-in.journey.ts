import { type Browser, expect, type Page } from '@playwright/test';
import { languages } from '#core/messages/message.ts';
import { linkMailedTo } from '../portal/mails.ts';
import { openAccount } from '../portal/people.ts';
import { agePassword } from './database.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { signIn, typePassword } from './pages/sign-in-page.ts';
import { sizes } from './sizes.ts';

const words = wordsOf.en;
const newPassword = 'four quiet lanterns at dusk';

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: localeOf.en });
  return context.newPage();
}

for (const language of languages) {
  test(`the last sign-in is told after signing in, in ${language}`, async ({ browser, portal }) => {
    const somebody = await openAccount(portal, { login: `last.${language}`, language });
    const context = await browser.newContext({ ...sizes.phone, locale: localeOf[language] });
    const page = await context.newPage();
    const { shell, access } = wordsOf[language];
    const who = { ...somebody, origin: portal.origin };
    await signIn(page, wordsOf[language], who);
    await page.getByRole('button', { name: shell.account }).click();
    await expect(page.getByText(somebody.login, { exact: true })).toBeVisible();
    const menu = page.locator('#menu');
    await expect(menu.getByText(shell.lastSignIn)).toBeHidden();
    await page.keyboard.press('Escape');
    await signIn(page, wordsOf[language], who);
    await expect(page.getByRole('main').getByText(shell.lastSignIn)).toBeVisible();
    await page.getByRole('button', { name: shell.account }).click();
    await expect(menu.getByText(shell.lastSignIn)).toBeVisible();
    await page.getByRole('link', { name: shell.access }).click();
    await expect(page.getByRole('heading', { level: 1, name: access.title })).toBeVisible();
    await context.close();
  });
}

test('five failures block a login, and the mailed link unblocks it with the same password', async ({
  browser,
  portal,
}) => {
  const somebody = await openAccount(portal, { login: 'blocked' });
  const page = await openPage(browser);
  await page.goto(`${portal.origin}/sign-in`);
  for (let failure = 0; failure < 5; failure++) {
    await typePassword(page, words, { ...somebody, password: `wrong ${failure}` });
    await expect(page.getByText(words.errors['signin.failed']({}).what)).toBeVisible();
    await page.getByLabel(words.common.password, { exact: true }).fill('');
  }
  await typePassword(page, words, somebody);
  await expect(page.getByText(words.errors['signin.blocked']({}).what)).toBeVisible();
  await page.getByRole('alert').getByRole('link', { name: words.signin.recoverBlocked }).click();

  await page.getByLabel(words.signin.recover.field).fill(somebody.login);
  await page.getByRole('button', { name: words.signin.recover.submit }).click();
  await expect(page.getByText(words.signin.recover.done)).toBeVisible();
  await page.goto(await linkMailedTo(portal.dataDirectory, somebody.mail, '/unblock'));
  await page.getByRole('button', { name: words.signin.unblock.keepSubmit }).click();
  await expect(page.getByText(words.signin.password.unblockedText(somebody.login))).toBeVisible();
  await signIn(page, words, { ...somebody, origin: portal.origin });
  await expect(page.getByRole('heading', { level: 1 })).toContainText(somebody.name);
  await page.context().close();
});

test('a forgotten password is replaced by a mailed link, which works once', async ({ browser, portal }) => {
  const somebody = await openAccount(portal, { login: 'forgetful' });
  const page = await openPage(browser);
  await page.goto(`${portal.origin}/sign-in`);
  await page.getByRole('link', { name: words.signin.forgotten }).click();
  await page.getByLabel(words.signin.recover.field).fill(somebody.mail);
  await page.getByRole('button', { name: words.signin.recover.submit }).click();
  await expect(page.getByText(words.signin.recover.doneText)).toBeVisible();

  const link = await linkMailedTo(portal.dataDirectory, somebody.mail, '/unblock');
  for (const outcome of [words.signin.password.done, words.errors['link.used']({}).what]) {
    await page.goto('about:blank');
    await page.goto(link);
    await page.getByLabel(words.signin.password.new, { exact: true }).fill(newPassword);
    await page.getByLabel(words.signin.password.again, { exact: true }).fill(newPassword);
    await page.getByRole('button', { name: words.signin.password.submit }).click();
    await expect(page.getByText(outcome)).toBeVisible();
  }
  await page.goto(`${portal.origin}/sign-in`);
  await typePassword(page, words, somebody);
  await expect(page.getByText(words.errors['signin.failed']({}).what)).toBeVisible();
  await signIn(page, words, { ...somebody, origin: portal.origin, password: newPassword });
  await page.context().close();
});

test('nobody learns who has an access by asking for a way back', async ({ browser, portal }) => {
  const page = await openPage(browser);
  await page.goto(`${portal.origin}/recover`);
  await page.getByLabel(words.signin.recover.field).fill('nobody.at.all');
  await page.getByRole('button', { name: words.signin.recover.submit }).click();
  await expect(page.getByText(words.signin.recover.doneText)).toBeVisible();
  await page.context().close();
});

test('a password of more than twelve months is changed before anything else', async ({ browser, portal }) => {
  const somebody = await openAccount(portal, { login: 'old.password' });
  await agePassword(portal, somebody.login);
  const page = await openPage(browser);
  await page.goto(`${portal.origin}/orders?state=valid`);
  await typePassword(page, words, somebody);
  await expect(page.getByText(words.signin.due.password)).toBeVisible();
  // Every other screen leads back here.
  await page.goto(`${portal.origin}/orders?state=valid`);
  await expect(page.getByText(words.signin.due.password)).toBeVisible();

  await page.getByLabel(words.access.password.current, { exact: true }).fill(somebody.password);
  await page.getByLabel(words.signin.password.new, { exact: true }).fill(newPassword);
  await page.getByLabel(words.signin.password.again, { exact: true }).fill(newPassword);
  await page.getByRole('button', { name: words.access.password.change }).click();
  await expect(page).toHaveURL(`${portal.origin}/orders?state=valid`);
  await expect(page.getByRole('heading', { level: 1, name: words.ordering.list.title })).toBeVisible();
  await page.context().close();
});

test('the language of the mails is changed, and the screens follow', async ({ browser, portal }) => {
  const somebody = await openAccount(portal, { login: 'linguist' });
  const page = await openPage(browser);
  await signIn(page, words, { ...somebody, origin: portal.origin });
  await page.goto(`${portal.origin}/me`);
  await page.getByLabel(words.access.language.of).selectOption('fr');
  await expect(page.getByRole('heading', { level: 1, name: wordsOf.fr.access.title })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel(wordsOf.fr.access.language.of)).toHaveValue('fr');
  await page.context().close();
});
