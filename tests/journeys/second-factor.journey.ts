import { type Browser, expect, type Page } from '@playwright/test';
import { generate } from 'otplib';
import { addUser, openAccount } from '../portal/people.ts';
import { ageProofs } from './database.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { signIn, typeCode, typePassword } from './pages/sign-in-page.ts';

const words = wordsOf.en;
const { access, signin } = words;

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ locale: localeOf.en });
  return context.newPage();
}

/** What an app shows now, or after so many steps of 30 seconds: made by another library than the portal's. */
function codeOf(secret: string, steps = 0): Promise<string> {
  return generate({ secret, epoch: Math.floor(Date.now() / 1000) + steps * 30 });
}

/** From the first step to the end; gives the secret and the recovery codes. */
async function enrol(page: Page): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  await page.getByRole('button', { name: access.totp.beginSubmit }).click();
  await expect(page.getByRole('img', { name: access.totp.scanAlt })).toBeVisible();
  const secret = (await page.locator('.totp-secret-text').textContent())?.replaceAll(' ', '') ?? '';
  await page.getByLabel(access.totp.code, { exact: true }).fill(await codeOf(secret));
  await page.getByRole('button', { name: access.totp.confirm, exact: true }).click();
  const listed = page.locator('.recovery-codes li');
  await expect(listed).toHaveCount(10);
  const codes = await listed.allTextContents();
  await page.getByRole('button', { name: access.totp.finish }).click();
  await expect(page.getByText(access.totp.codesKeepFirst)).toBeVisible();
  await page.getByRole('checkbox', { name: access.totp.codesKept }).check();
  await page.getByRole('button', { name: access.totp.finish }).click();
  return { secret, codes };
}

test('a second factor is set up, asked for, and each of its codes works once', async ({
  browser,
  portal,
}) => {
  const somebody = await openAccount(portal, { login: 'careful' });
  const who = { ...somebody, origin: portal.origin };
  const page = await openPage(browser);
  await signIn(page, words, who);
  await page.goto(`${portal.origin}/me`);
  await page.getByRole('button', { name: access.totp.setUp }).click();
  const { secret, codes } = await enrol(page);
  expect(new Set(codes).size).toBe(10);
  await expect(page.getByText(access.totp.codesLeft)).toBeVisible();

  const other = await openPage(browser);
  const next = await codeOf(secret, 1);
  await other.goto(`${portal.origin}/sign-in`);
  await typePassword(other, words, somebody);
  await typeCode(other, words, next === '000000' ? '000001' : '000000');
  await expect(other.getByText(signin.code.wrong)).toBeVisible();
  await typeCode(other, words, next);
  await expect(other.getByRole('heading', { level: 1 })).toContainText(somebody.name);

  const third = await openPage(browser);
  await third.goto(`${portal.origin}/sign-in`);
  await typePassword(third, words, somebody);
  await typeCode(third, words, next);
  await expect(third.getByText(signin.code.wrong)).toBeVisible();
  await third.getByRole('button', { name: signin.code.useRecovery }).click();
  await third.getByLabel(signin.code.recovery, { exact: true }).fill(codes[0]?.toLowerCase() ?? '');
  await third.getByRole('button', { name: signin.submit }).click();
  await expect(third.getByRole('heading', { level: 1 })).toContainText(somebody.name);
  await third.goto(`${portal.origin}/me`);
  await expect(third.getByText(access.totp.codesLeft).locator('xpath=following-sibling::dd')).toHaveText('9');
  for (const each of [page, other, third]) await each.context().close();
});

test('an imposed second factor is set up at the next sign-in, before anything else', async ({
  browser,
  portal,
}) => {
  const superUser = await openAccount(portal, { login: 'strict' });
  const user = await addUser(portal, superUser, 'strict.user');
  const early = await openPage(browser);
  await signIn(early, words, { ...user, origin: portal.origin });
  const page = await openPage(browser);
  await signIn(page, words, { ...superUser, origin: portal.origin });
  await page.goto(`${portal.origin}/me`);
  await page.getByRole('radio', { name: access.mode.names.totp }).check();
  await expect(page.getByText(access.mode.ownFirst.totp)).toBeVisible();
  await page.getByRole('button', { name: access.totp.setUp }).click();
  await enrol(page);
  await page.getByRole('button', { name: access.mode.choose }).click();
  await page.getByRole('dialog').getByRole('button', { name: access.mode.submit }).click();
  await expect(page.getByText(access.mode.done(access.mode.names.totp))).toBeVisible();
  await expect(page.getByText(access.totp.imposed)).toBeVisible();

  // Who was at work already is led there too, as soon as their device hears of it.
  await expect(early.getByText(signin.due.totp)).toBeVisible();

  const theirs = await openPage(browser);
  await theirs.goto(`${portal.origin}/orders`);
  await typePassword(theirs, words, user);
  await expect(theirs.getByText(signin.due.totp)).toBeVisible();
  await theirs.goto(`${portal.origin}/orders`);
  await expect(theirs.getByText(signin.due.totp)).toBeVisible();
  await enrol(theirs);
  await expect(theirs.getByRole('heading', { level: 1, name: words.ordering.list.title })).toBeVisible();
  for (const each of [early, page, theirs]) await each.context().close();
});

test('what needs a fresh proof asks for the code too, and then does what was wanted', async ({
  browser,
  portal,
}) => {
  const somebody = await openAccount(portal, { login: 'proven' });
  const page = await openPage(browser);
  await signIn(page, words, { ...somebody, origin: portal.origin });
  await page.goto(`${portal.origin}/me`);
  await page.getByRole('button', { name: access.totp.setUp }).click();
  const { secret } = await enrol(page);
  await ageProofs(portal, somebody.login);
  await page.getByRole('button', { name: access.totp.remove, exact: true }).click();
  const removal = page.getByRole('dialog', { name: access.totp.removeTitle });
  await removal.getByRole('button', { name: access.totp.remove, exact: true }).click();

  const question = page.getByRole('dialog', { name: signin.prove.title });
  await question.getByLabel(words.common.password, { exact: true }).fill(somebody.password);
  await page.keyboard.press('Enter');
  await question.getByLabel(signin.code.field, { exact: true }).fill(await codeOf(secret, 1));
  await page.keyboard.press('Enter');
  await expect(page.getByText(access.totp.removed)).toBeVisible();
  await expect(removal).toBeHidden();
  await page.context().close();
});
