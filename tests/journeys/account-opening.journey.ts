import { expect, type Page } from '@playwright/test';
import { askForAccount, printer } from '../portal/accounts.ts';
import { secretOf } from '../portal/furnished-portal.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { linkMailedTo, mailsTo } from '../portal/mails.ts';
import { deliverOrder, inviteHolder, zoe } from '../portal/orders.ts';
import { createPortalClient } from '../portal/portal-client.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { OpenAccountPage } from './pages/open-account-page.ts';
import { placeOrder } from './pages/order-new-page.ts';
import { signIn } from './pages/sign-in-page.ts';
import { sizes } from './sizes.ts';
import { openStaff } from './staff.ts';

test.use({ serviceWorkers: 'allow' });

// From the public form to the first sign-in (ACC-1 to ACC-3).

for (const language of ['fr', 'en'] as const) {
  const size = language === 'fr' ? 'phone' : 'desktop';
  const words = wordsOf[language];
  const said = words.accountOpening;

  test(`the form keeps what was typed, says what is wrong, and waits for the network, in ${language}`, async ({
    browser,
    portal,
  }) => {
    const context = await browser.newContext({ ...sizes[size], locale: localeOf[language] });
    const mail = `form.${language}@example.com`;
    let form = new OpenAccountPage(await context.newPage(), words);
    await form.open(portal.origin);
    await form.fillFrenchCompany({ name: 'Imprimerie de l’Orne', mail });
    await form.registrationNumber.fill('303 265 046');
    await form.review.click();
    await expect(form.page.getByText(said.faults.sirenChecksum)).toBeVisible();
    await expect(form.registrationNumber).toBeFocused();

    // Another day.
    await form.page.close();
    form = new OpenAccountPage(await context.newPage(), words);
    await form.open(portal.origin);
    await expect(form.page.getByText(words.shell.draftRestored)).toBeVisible();
    await expect(form.field(said.fields.organizationName)).toHaveValue('Imprimerie de l’Orne');
    await form.registrationNumber.fill('303 265 045');
    await form.review.click();
    await expect(form.heading(said.reviewTitle)).toBeVisible();
    await expect(form.page.getByText('303265045', { exact: true })).toBeVisible();
    await expect(form.page.getByText('+33276305900')).toBeVisible();

    await context.setOffline(true);
    await form.send.click();
    await expect(form.page.getByText(said.offline.title, { exact: true })).toBeVisible();
    await context.setOffline(false);
    await expect(form.heading(said.done.title)).toBeVisible();
    await expect
      .poll(async () => (await mailsTo(portal.dataDirectory, mail)).map(({ subject }) => subject).join())
      .toMatch(/\d{4}/);
    await form.open(portal.origin);
    await expect(form.field(said.fields.organizationName)).toHaveValue('');
    await context.close();
  });

  test(`the operator opens the account, and its super user comes in by the mailed link, in ${language}`, async ({
    browser,
    portal,
  }) => {
    const mail = `opened.${language}@example.com`;
    const number = await askForAccount(portal, { mail, language });
    const { operator, close } = await openStaff(browser, { size, language, portal });
    await operator.goto(`${portal.origin}/office/account-requests`);
    const row = operator.getByRole('row').filter({ hasText: String(number) });
    await row.getByRole('link').click();
    await expect(
      operator.getByRole('heading', { level: 1, name: said.request.title(String(number)) }),
    ).toBeVisible();
    await expect(operator.getByText(said.request.outcomes.byRule).first()).toBeVisible();
    await operator.getByRole('button', { name: said.request.validate }).click();
    const dialog = operator.getByRole('dialog');
    const login = `jeanne.${language}`;
    await dialog.getByLabel(said.request.login).fill(login);
    await dialog.getByRole('button', { name: said.request.validateNow }).click();
    await operator.getByRole('link', { name: said.request.seeAccount }).click();
    await expect(operator.getByRole('heading', { level: 1, name: 'Imprimerie de l’Orne' })).toBeVisible();
    await expect(operator.getByText('FR40303265045')).toBeVisible();
    await close();

    const context = await browser.newContext({ ...sizes[size], locale: localeOf[language] });
    const page = await context.newPage();
    await choosePassword(page, await linkMailedTo(portal.dataDirectory, mail, '/password'), portal.password);
    await signIn(page, words, { origin: portal.origin, login, password: portal.password });
    const welcome = words.ordering.home.welcome('Jeanne Lhermitte');
    await expect(page.getByRole('heading', { level: 1, name: welcome })).toBeVisible();
    await context.close();
  });

  async function choosePassword(page: Page, link: string, password: string): Promise<void> {
    await page.goto(link);
    await page.getByLabel(words.signin.password.new, { exact: true }).fill(password);
    await page.getByLabel(words.signin.password.again, { exact: true }).fill(password);
    await page.getByRole('button', { name: words.signin.password.submit }).click();
    await page.getByText(words.signin.password.done).waitFor();
  }

  test(`a refusal is mailed with its reason, in ${language}`, async ({ browser, portal }) => {
    const mail = `refused.${language}@example.com`;
    const reason = 'The register knows no such organisation.';
    const number = await askForAccount(portal, { mail, language });
    const { operator, close } = await openStaff(browser, { size, language, portal });
    await operator.goto(`${portal.origin}/office/account-requests/${number}`);
    await operator.getByRole('button', { name: said.request.refuse }).click();
    const dialog = operator.getByRole('dialog');
    await dialog.getByRole('button', { name: said.request.refuseNow }).click();
    await expect(dialog.getByText(words.common.faults.missing)).toBeVisible();
    await dialog.getByLabel(said.request.reason).fill(reason);
    await dialog.getByRole('button', { name: said.request.refuseNow }).click();
    await expect(operator.getByText(said.requests.states.refused).first()).toBeVisible();
    await expect(operator.getByRole('button', { name: said.request.validate })).toBeHidden();
    await expect
      .poll(async () => (await mailsTo(portal.dataDirectory, mail)).map(({ text }) => text).join())
      .toContain(reason);
    await close();
  });
}

test('a delivered certificate leads to the form with its organisation filled in', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.fr;
  const said = words.accountOpening;
  const { reference, link } = await inviteHolder(portal, { mailbox: 'prefill@example.com', language: 'fr' });
  await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
  await deliverOrder(portal, reference);
  const context = await browser.newContext({ ...sizes.phone, locale: localeOf.fr });
  const page = await context.newPage();
  await page.goto(link);
  await page.getByRole('link', { name: words.invitation.openAccount }).click();
  const form = new OpenAccountPage(page, words);
  await expect(page.getByText(said.prefilled(zoe.organizationName))).toBeVisible();
  await expect(form.field(said.fields.organizationName)).toHaveValue(zoe.organizationName);
  await expect(form.registrationNumber).toHaveValue(zoe.registrationNumber);
  await expect(form.field(said.fields.localityName)).toHaveValue(zoe.localityName);
  expect(new URL(page.url()).hash).toBe('');
  await context.close();
});

test('a planned change of plan can be seen and cancelled', async ({ browser, portal }) => {
  const words = wordsOf.en;
  const { account } = words.accountOpening;
  const { operator, close } = await openStaff(browser, { size: 'desktop', language: 'en', portal });
  await operator.goto(`${portal.origin}/office/accounts`);
  await operator.getByRole('link', { name: 'Ateliers Lumière' }).click();
  await operator.getByRole('button', { name: account.changePlan }).click();
  const dialog = operator.getByRole('dialog');
  await dialog.getByLabel(account.newPlan).selectOption(words.common.plans.monthly);
  await dialog.getByLabel(account.from, { exact: true }).fill('2099-01-01');
  await dialog.getByRole('button', { name: account.changeNow }).click();
  const row = operator.getByRole('row').filter({ hasText: '1 January 2099' });
  await expect(row).toContainText(words.common.plans.monthly);
  await row.getByRole('button').click();
  await operator.getByRole('dialog').getByRole('button', { name: account.cancelNow }).click();
  await expect(row).toBeHidden();
  await close();
});

test('what was ordered without an account is in the one that the organisation opens', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.en;
  const { origin } = portal;
  const { organisation } = printer;
  const { operator, close } = await openStaff(browser, { size: 'desktop', language: 'en', portal });
  await operator.goto(`${origin}/office/orders`);
  await operator.getByRole('link', { name: words.ordering.place.publicTitle }).click();
  const reference = await placeOrder(operator, words, {
    origin,
    path: '/office/orders/new',
    language: 'en',
    composition: {
      ...zoe,
      emailAddress: 'public@example.com',
      organizationName: organisation.organizationName,
      registrationNumber: organisation.registrationNumber,
    },
  });
  const number = await askForAccount(portal, { mail: 'public.super@example.com', language: 'en' });
  await operator.goto(`${origin}/office/account-requests/${number}`);
  await operator.getByRole('button', { name: words.accountOpening.request.validate }).click();
  const dialog = operator.getByRole('dialog');
  await dialog.getByLabel(words.accountOpening.request.login).fill('public.super');
  await dialog.getByRole('button', { name: words.accountOpening.request.validateNow }).click();
  await expect(operator.getByRole('link', { name: words.accountOpening.request.seeAccount })).toBeVisible();
  await close();

  const client = createPortalClient(origin);
  const link = await linkMailedTo(portal.dataDirectory, 'public.super@example.com', '/password');
  await client.run('password.set@1', { link: secretOf(link), password: portal.password });
  const context = await browser.newContext({ ...sizes.desktop, locale: localeOf.en });
  const page = await context.newPage();
  await signIn(page, words, { origin, login: 'public.super', password: portal.password });
  await page.goto(`${origin}/orders/${reference}`);
  await expect(page.getByText(words.ordering.history['accountRequest.validate@1'])).toBeVisible();
  await context.close();
});
