import { type Browser, expect, type Page } from '@playwright/test';
import { openAccount } from '../portal/people.ts';
import { ageProofs, ageSessions } from './database.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { PasskeysSection } from './pages/passkeys-section.ts';
import { signIn } from './pages/sign-in-page.ts';
import { showScreen } from './screens.ts';
import { withoutEvents } from './session.ts';
import { sizes } from './sizes.ts';
import { addVirtualAuthenticator } from './virtual-authenticator.ts';

const words = wordsOf.en;
const { access, signin, common } = words;

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ ...sizes.phone, locale: localeOf.en });
  return context.newPage();
}

test('another browser is signed out from the list of sessions', async ({ browser, portal }) => {
  const somebody = await openAccount(portal, { login: 'everywhere' });
  const who = { ...somebody, origin: portal.origin };
  const [page, other, third] = [await openPage(browser), await openPage(browser), await openPage(browser)];
  for (const each of [other, third, page]) await signIn(each, words, who);
  await page.goto(`${portal.origin}/me`);
  const sessions = page.getByRole('region', { name: access.sessions.title });
  await expect(sessions.getByRole('listitem')).toHaveCount(3);
  await expect(sessions.getByText(access.sessions.current)).toHaveCount(1);
  await sessions
    .getByRole('button', { name: /^End the session on Chrome/ })
    .first()
    .click();
  await expect(page.getByText(access.sessions.ended)).toBeVisible();
  await expect(sessions.getByRole('listitem')).toHaveCount(2);

  await sessions.getByRole('button', { name: access.sessions.endOthers }).click();
  await page.getByRole('dialog').getByRole('button', { name: access.sessions.endOthers }).click();
  await expect(sessions.getByText(access.sessions.alone)).toBeVisible();
  await other.goto(`${portal.origin}/orders`);
  await expect(other.getByRole('heading', { level: 1, name: signin.title })).toBeVisible();
  for (const each of [page, other, third]) await each.context().close();
});

test('an old proof is renewed over the dialog that needs it, and what was typed stays', async ({
  browser,
  portal,
}) => {
  const somebody = await openAccount(portal, { login: 'renamed' });
  const page = await openPage(browser);
  await signIn(page, words, { ...somebody, origin: portal.origin });
  await page.goto(`${portal.origin}/me`);
  await ageProofs(portal, somebody.login);
  await page.getByRole('button', { name: access.identity.changeLogin }).click();
  const dialog = page.getByRole('dialog', { name: access.identity.changeLogin });
  await dialog.getByLabel(access.identity.newLogin, { exact: true }).fill('renamed.again');
  await dialog.getByRole('button', { name: common.actions.save }).click();

  const question = page.getByRole('dialog', { name: signin.prove.title });
  const password = question.getByLabel(common.password, { exact: true });
  await expect(password).toBeFocused();
  await password.fill('not this one');
  await question.getByRole('button', { name: signin.prove.submit }).click();
  await expect(question.getByText(words.errors['signin.notProven']({}).what)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await expect(dialog.getByText(words.errors['signin.proofRequired']({}).what)).toBeVisible();
  await expect(dialog.getByLabel(access.identity.newLogin, { exact: true })).toHaveValue('renamed.again');

  await dialog.getByRole('button', { name: common.actions.save }).click();
  await password.fill(somebody.password);
  await question.getByRole('button', { name: signin.prove.submit }).click();
  await expect(page.getByText(access.identity.loginChanged('renamed.again'))).toBeVisible();
  await expect(dialog).toBeHidden();
  await page.context().close();
});

test('who is signed out while they work signs in again on the spot, and goes on', async ({
  browser,
  portal,
}) => {
  const somebody = await openAccount(portal, { login: 'patient' });
  const page = await openPage(browser);
  await signIn(page, words, { ...somebody, origin: portal.origin });
  await page.goto(`${portal.origin}/me`);
  await page.getByRole('button', { name: access.identity.changeLogin }).click();
  const dialog = page.getByRole('dialog', { name: access.identity.changeLogin });
  await dialog.getByLabel(access.identity.newLogin, { exact: true }).fill('patient.again');
  await ageSessions(portal, somebody.login);
  await dialog.getByRole('button', { name: common.actions.save }).click();

  const question = page.getByRole('dialog', { name: signin.ended.title });
  await expect(question.getByText(somebody.login, { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: access.title })).toBeHidden();
  await question.getByLabel(common.password, { exact: true }).fill(somebody.password);
  await question.getByRole('button', { name: signin.submit }).click();
  await expect(page.getByText(access.identity.loginChanged('patient.again'))).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: access.title })).toBeVisible();

  // Who does not come back is led to the sign-in page, and from there to where they were.
  await page.getByRole('button', { name: access.identity.changeLogin }).click();
  await dialog.getByLabel(access.identity.newLogin, { exact: true }).fill('patient.more');
  // Not before: whatever the page asks by itself would tell it, and cover what is to be pressed.
  await ageSessions(portal, 'patient.again');
  await dialog.getByRole('button', { name: common.actions.save }).click();
  await question.getByRole('button', { name: common.actions.cancel }).click();
  await expect(page).toHaveURL(`${portal.origin}/sign-in?next=%2Fme`);
  await page.context().close();
});

test('a passkey is proof enough, in a session and for a new one', async ({ browser, portal }) => {
  const somebody = await openAccount(portal, { login: 'key.holder' });
  const page = await openPage(browser);
  await withoutEvents(page.context());
  await addVirtualAuthenticator(page);
  const passkeys = new PasskeysSection(page, words);
  await signIn(page, words, { ...somebody, origin: portal.origin });
  await passkeys.goto(portal.origin);
  await passkeys.beginAdding('Phone');
  await expect(page.getByText(words.passkeys.add.done('Phone'))).toBeVisible();

  const dialog = page.getByRole('dialog', { name: access.identity.changeLogin });
  const changeLogin = async (login: string) => {
    await page.getByRole('button', { name: access.identity.changeLogin }).click();
    await dialog.getByLabel(access.identity.newLogin, { exact: true }).fill(login);
    await dialog.getByRole('button', { name: common.actions.save }).click();
  };
  await ageProofs(portal, 'key.holder');
  await changeLogin('key.keeper');
  const question = page.getByRole('dialog', { name: signin.prove.title });
  await question.getByRole('button', { name: signin.prove.passkey }).click();
  await expect(page.getByText(access.identity.loginChanged('key.keeper'))).toBeVisible();

  // What the page asks by itself after a change would meet the end of the session before the person does.
  await showScreen(page, `${portal.origin}/me`);
  await ageSessions(portal, 'key.keeper');
  await changeLogin('key.owner');
  const again = page.getByRole('dialog', { name: signin.ended.title });
  await again.getByRole('button', { name: signin.prove.passkey }).click();
  await expect(page.getByText(access.identity.loginChanged('key.owner'))).toBeVisible();
  await page.context().close();
});
