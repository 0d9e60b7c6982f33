import { type Browser, expect, type Page } from '@playwright/test';
import type { Language } from '#core/messages/message.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { deliverOrder, inviteHolder, signedIn } from '../portal/orders.ts';
import { expireInvitation } from './database.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { InvitationPage } from './pages/invitation-page.ts';
import { sizes } from './sizes.ts';

// Links that cannot be accepted any more, and the same link in several places at once.

async function openLink(browser: Browser, link: string, language: Language): Promise<Page> {
  const size = language === 'fr' ? 'phone' : 'desktop';
  const page = await (await browser.newContext({ ...sizes[size], locale: localeOf[language] })).newPage();
  await page.goto(link);
  return page;
}

for (const language of ['fr', 'en'] as const) {
  const words = wordsOf[language];
  const { headings } = words.invitation;

  test(`an expired invitation says so and works again once resent, in ${language}`, async ({
    browser,
    portal,
  }) => {
    const { reference, link } = await inviteHolder(portal, {
      mailbox: `late.${language}@example.com`,
      language,
    });
    await expireInvitation(portal, reference);
    const page = await openLink(browser, link, language);
    await expect(page.getByRole('heading', { level: 1, name: headings.invitationExpired })).toBeVisible();
    await expect(page.getByRole('button', { name: words.invitation.accept })).toBeHidden();
    await (await signedIn(portal, 'user')).run('invitation.resend@1', { reference });
    await page.reload();
    await expect(page.getByRole('button', { name: words.invitation.accept })).toBeVisible();
  });

  test(`a cancelled invitation says so, in ${language}`, async ({ browser, portal }) => {
    const { reference, link } = await inviteHolder(portal, {
      mailbox: `gone.${language}@example.com`,
      language,
    });
    await (await signedIn(portal, 'user')).run('invitation.cancel@1', { reference });
    const page = await openLink(browser, link, language);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(
      page
        .getByText(words.errors['invitation.cancelled']({}).what)
        .or(page.getByRole('heading', { name: headings.cancelled })),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: words.invitation.accept })).toBeHidden();
  });

  test(`a link that was never sent says what to do, in ${language}`, async ({ browser, portal }) => {
    const page = await openLink(browser, `${portal.origin}/invitation#${'x'.repeat(43)}`, language);
    const { what, remedy } = words.errors['invitation.unknown']({});
    await expect(page.getByRole('alert').getByText(what)).toBeVisible();
    await expect(page.getByText(remedy)).toBeVisible();
  });

  test(`a link accepted elsewhere tells where the key is, in ${language}`, async ({ browser, portal }) => {
    const { link } = await inviteHolder(portal, { mailbox: `twice.${language}@example.com`, language });
    await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
    const page = await openLink(browser, link, language);
    await expect(page.getByText(words.invitation.acceptedElsewhere)).toBeVisible();
    await expect(page.getByRole('button', { name: words.invitation.accept })).toBeHidden();
  });
}

test('one of two tabs accepts, the other follows', async ({ browser, portal }) => {
  const words = wordsOf.en;
  const { reference, link } = await inviteHolder(portal, { mailbox: 'tabs@example.com', language: 'en' });
  const first = await openLink(browser, link, 'en');
  const second = await first.context().newPage();
  await second.goto(link);
  await second.getByRole('button', { name: words.invitation.accept }).waitFor();

  const holder = new InvitationPage(first, words);
  await holder.accept.click();
  await holder.dialog.getByLabel(words.keybot.password.label, { exact: true }).waitFor();
  await second.getByRole('button', { name: words.invitation.accept }).click();
  await expect(second.getByText(words.invitation.openInAnotherTab)).toBeVisible();
  await holder.dialog.getByRole('button', { name: words.common.actions.cancel, exact: true }).click();
  await holder.generate({ password: 'quatre mots bien choisis' });
  await holder.closeDialog();
  const checked = { level: 1, name: words.invitation.headings.underVerification };
  await expect(first.getByRole('heading', checked)).toBeVisible();
  await expect(second.getByRole('heading', checked)).toBeVisible();
  const order = await (await signedIn(portal, 'operator')).read<{ history: { command: string }[] }>(
    `/api/orders/${reference}`,
  );
  expect(order.history.filter(({ command }) => command === 'invitation.accept@1').length).toBe(1);
});

test('two devices that accept at once get one request, and the loser is told', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.en;
  const { reference, link } = await inviteHolder(portal, { mailbox: 'race@example.com', language: 'en' });
  const page = await openLink(browser, link, 'en');
  const holder = new InvitationPage(page, words);
  await holder.accept.waitFor();
  await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
  await holder.generate({ password: 'quatre mots bien choisis' });
  await expect(page.getByText(words.errors['invitation.alreadyAccepted']({}).what).first()).toBeVisible();
  const view = await (await signedIn(portal, 'operator')).read<{
    request: object;
    history: { command: string }[];
  }>(`/api/orders/${reference}`);
  expect(view.history.filter(({ command }) => command === 'invitation.accept@1').length).toBe(1);
});

test('a revoked certificate is shown as revoked to its holder', async ({ browser, portal }) => {
  const words = wordsOf.fr;
  const { reference, link } = await inviteHolder(portal, { mailbox: 'revoked@example.com', language: 'fr' });
  await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
  await deliverOrder(portal, reference);
  const operator = await signedIn(portal, 'operator');
  const { certificates } = await operator.read<{ certificates: { serialNumber: string }[] }>(
    `/api/orders/${reference}`,
  );
  const [{ serialNumber }] = certificates as [{ serialNumber: string }];
  await operator.run('certificate.revoke@1', { reference, serialNumber, reason: 'keyCompromise' });
  const page = await openLink(browser, link, 'fr');
  await expect(
    page.getByRole('heading', { level: 1, name: words.invitation.headings.revoked }),
  ).toBeVisible();
});
