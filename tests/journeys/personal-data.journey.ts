import { expect } from '@playwright/test';
import { personalDataLink } from '../portal/accounts.ts';
import { linkMailedTo } from '../portal/mails.ts';
import { zoe } from '../portal/orders.ts';
import { addUser, openAccount } from '../portal/people.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { beginningWith } from './pages/names.ts';
import { confirmOrder } from './pages/order-new-page.ts';
import { signIn } from './pages/sign-in-page.ts';
import { sizes } from './sizes.ts';

// What people may do about their data (PER-3). What stops without a mail or a screen has its test on the server.

for (const language of ['fr', 'en'] as const) {
  const size = language === 'fr' ? 'phone' : 'desktop';
  const words = wordsOf[language];
  const said = words.personalData;
  const { names } = said.purposes;

  test(`people see, correct and restrict their data by the mailed link, in ${language}`, async ({
    browser,
    portal,
  }) => {
    const person = await openAccount(portal, { login: `data.${language}`, language });
    const context = await browser.newContext({ ...sizes[size], locale: localeOf[language] });
    const page = await context.newPage();
    const { origin } = portal;
    await signIn(page, words, { origin, ...person });
    await page.goto(`${origin}/personal-data`);
    await page.getByRole('button', { name: said.ask.submit }).click();
    await expect(page.getByText(said.ask.sent)).toBeVisible();
    const link = await linkMailedTo(portal.dataDirectory, person.mail, '/personal-data');
    await page.goto(link);
    await expect(page.getByText(person.mail)).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');

    await page.getByRole('button', { name: said.rectify }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(said.fields.position).fill('Achats');
    await dialog.getByRole('button', { name: words.common.actions.save }).click();
    await expect(page.getByText('Achats')).toBeVisible();

    const purpose = (name: string) => page.getByRole('checkbox', { name: beginningWith(name) });
    const save = page.getByRole('button', { name: said.purposes.save, exact: true });
    await purpose(names.validateRequests).uncheck();
    await save.click();
    await expect(page.getByText(said.purposes.saved)).toBeVisible();
    const composition = { ...zoe, emailAddress: `data.${language}.holder@example.com` };
    await confirmOrder(page, words, { origin, composition, language });
    const refused = words.errors['purpose.withdrawn']({ purposes: [names.validateRequests] });
    await expect(page.getByText(refused.what)).toBeVisible();

    await page.goto(link);
    await purpose(names.systemSecurity).uncheck();
    await save.click();
    await page.getByRole('dialog').getByRole('button', { name: said.purposes.lockOutNow }).click();
    await expect(page.getByText(said.purposes.saved)).toBeVisible();
    await page.goto(`${origin}/orders`);
    await expect(page.getByRole('heading', { level: 1, name: words.signin.title })).toBeVisible();
    await page.getByLabel(words.signin.login, { exact: true }).fill(person.login);
    await page.getByLabel(words.common.password, { exact: true }).fill(person.password);
    await page.getByRole('button', { name: words.signin.submit }).click();
    await expect(page.getByText(words.errors['signin.purposeWithdrawn']({}).what)).toBeVisible();

    await page.goto(link);
    await purpose(names.systemSecurity).check();
    await save.click();
    await expect(page.getByText(said.purposes.saved)).toBeVisible();
    await signIn(page, words, { origin, ...person });
    await context.close();
  });
}

test('an erasure can be asked for without signing in, and taken back', async ({ browser, portal }) => {
  const words = wordsOf.en;
  const said = words.personalData;
  const superUser = await openAccount(portal, { login: 'eraser' });
  const person = await addUser(portal, superUser, 'erased');
  const context = await browser.newContext({ ...sizes.desktop, locale: localeOf.en });
  const page = await context.newPage();
  await page.goto(`${portal.origin}/personal-data`);
  await page.getByLabel(beginningWith(said.fields.mail)).fill(person.mail);
  await page.getByRole('button', { name: said.ask.submit }).click();
  await expect(page.getByText(said.ask.sent)).toBeVisible();
  await page.goto(await linkMailedTo(portal.dataDirectory, person.mail, '/personal-data'));
  await page.getByRole('button', { name: said.erasure.submit }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: said.erasure.submitNow }).click();
  await expect(dialog.getByText(said.erasure.confirmMissing)).toBeVisible();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: said.erasure.submitNow }).click();
  await page.getByRole('button', { name: said.erasure.keep }).click();
  await expect(page.getByRole('button', { name: said.erasure.submit })).toBeVisible();

  await page.goto(await personalDataLink(portal, superUser.mail));
  await page.getByRole('button', { name: said.erasure.submit }).click();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: said.erasure.submitNow }).click();
  await expect(dialog.getByText(words.errors['personalData.superUserFirst']({}).what)).toBeVisible();
  await context.close();
});

test('a link that does not work offers another', async ({ browser, portal }) => {
  const words = wordsOf.fr;
  const context = await browser.newContext({ ...sizes.phone, locale: localeOf.fr });
  const page = await context.newPage();
  await page.goto(`${portal.origin}/personal-data#${'x'.repeat(43)}`);
  await expect(page.getByText(words.errors['personalData.linkUnknown']({}).what)).toBeVisible();
  await expect(page.getByRole('button', { name: words.personalData.ask.submit })).toBeVisible();
  await context.close();
});
