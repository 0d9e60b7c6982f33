import { expect, type Page } from '@playwright/test';
import type { OrderView } from '#core/portal/views.ts';
import { approvingAccount } from '../portal/approving-account.ts';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { linkMailedTo } from '../portal/mails.ts';
import { deliverOrder, signedIn } from '../portal/orders.ts';
import { foundByAxe } from './axe.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { ExtensionBrowser, walks } from './pages/extension.ts';

// EXT-3, T 6.4: certificates that wait to be accepted are accepted in the popup, beside the orders that wait for a decision.

/** An order of the account with its certificate. */
async function deliver(
  portal: FurnishedPortal,
  { client, order }: Awaited<ReturnType<typeof approvingAccount>>,
  givenName: string,
) {
  const placed = await order(givenName, 'mail-accepted-1y');
  const { reference, emailAddress } = placed;
  await client.run('order.approve@1', { reference });
  const link = await linkMailedTo(portal.dataDirectory, emailAddress, '/invitation');
  await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
  await deliverOrder(portal, reference);
  const view = await client.read<OrderView>(`/api/orders/${reference}`);
  return { ...placed, acceptBy: view.acceptBy ?? '', serialNumber: view.serialNumber ?? '' };
}

for (const { language, isEnded, how } of walks) {
  test(`certificates are accepted in the popup, ${how}, in ${language}`, async ({ portal }) => {
    test.slow();
    const extension = await ExtensionBrowser.open(language);
    const { acceptance, alerts, awaiting, name } = extension.words;
    const { errors, orders } = wordsOf[language];
    const account = await approvingAccount(portal, `take${language}${Date.now()}`);
    const { approver, client } = account;
    const [first, second, third] = [
      await deliver(portal, account, 'Ada'),
      await deliver(portal, account, 'Grace'),
      await deliver(portal, account, 'Hedy'),
    ];
    const waiting = await account.order('Mary');
    await extension.setPortal(portal.origin);
    await extension.signIn(portal.origin, approver);
    const settings = await extension.page('options.html');
    const step = async () => {
      if (isEnded) await extension.stopBackground(settings);
    };
    const count = async () => (await extension.badge(settings))[0];
    const state = async (reference: string) =>
      (await client.read<OrderView>(`/api/orders/${reference}`)).state;
    const open = async (): Promise<Page> => {
      await step();
      const page = await extension.page('popup.html');
      await page.emulateMedia({ colorScheme: language === 'fr' ? 'dark' : 'light' });
      return page;
    };
    // What is new is counted, whatever one may do about it, until it was looked at.
    await expect.poll(count).toBe('4');

    const popup = await open();
    const heading = (total: number) =>
      popup.getByRole('heading', { level: 2, name: `${awaiting.title} ${total}`, exact: true });
    const list = popup.getByRole('list', { name: acceptance.list });
    const button = (holder: string) => popup.getByRole('button', { name: acceptance.acceptOf(holder) });
    const confirm = popup.getByRole('button', { name: acceptance.confirm });
    const question = popup.getByText(acceptance.question);
    await expect(heading(4)).toBeVisible();
    await expect(popup.getByRole('button', { name: awaiting.approveOf(waiting.holder) })).toBeVisible();
    // The first to be revoked is the first.
    await expect(list.getByRole('listitem')).toContainText([first.holder, second.holder, third.holder]);
    const by = new Intl.DateTimeFormat(localeOf[language], { dateStyle: 'long' });
    await expect(list.getByText(acceptance.by(by.format(new Date(first.acceptBy))))).toHaveCount(3);
    expect(await foundByAxe(popup)).toEqual([]);
    expect(await count()).toBe('4');
    await popup.getByRole('list', { name: alerts.list }).scrollIntoViewIfNeeded();
    await expect.poll(() => extension.badge(settings)).toEqual(['', name]);

    // By the keyboard: Enter pressed twice has answered nothing yet.
    await button(first.holder).focus();
    await popup.keyboard.press('Enter');
    await expect(question).toBeFocused();
    await popup.keyboard.press('Enter');
    expect(await foundByAxe(popup)).toEqual([]);
    await popup.getByRole('button', { name: awaiting.cancel }).click();
    await expect(button(first.holder)).toBeFocused();
    expect(await state(first.reference)).toBe('toAccept');
    await popup.keyboard.press('Enter');
    await expect(question).toBeFocused();
    await popup.keyboard.press('Tab');
    await expect(confirm).toBeFocused();
    // The portal does it, and its answer is lost; asked again, it is the same.
    await extension.loseOneAnswer(popup);
    await popup.keyboard.press('Enter');
    await expect(list.getByRole('alert').getByText(errors['server.unavailable']({}).what)).toBeVisible();
    expect(await state(first.reference)).toBe('valid');
    await step();
    await confirm.click();
    await expect(popup.getByText(acceptance.accepted(first.reference))).toBeVisible();
    await expect(heading(3)).toBeFocused();
    await expect(list.getByRole('listitem')).toHaveCount(2);

    // Nor does what was told of it say otherwise.
    const told = popup.getByRole('list', { name: alerts.list }).getByRole('listitem');
    await expect(told.filter({ hasText: first.holder })).not.toContainText(orders.states.toAccept);
    await expect(told.filter({ hasText: second.holder }).first()).toContainText(orders.states.toAccept);

    // Without network, and once it is there again.
    portal.wire.break();
    await button(second.holder).click();
    await confirm.click();
    await expect(list.getByRole('alert').getByText(errors['server.unavailable']({}).what)).toBeVisible();
    portal.wire.mend();
    await step();
    await confirm.click();
    await expect(popup.getByText(acceptance.accepted(second.reference))).toBeVisible();
    expect(await state(second.reference)).toBe('valid');

    // Revoked in between: told in words, and gone the next time.
    const operator = await signedIn(portal, 'operator');
    const { reference, serialNumber } = third;
    await operator.run('certificate.revoke@1', { reference, serialNumber, reason: 'superseded' });
    await button(third.holder).click();
    await confirm.click();
    const { what } = errors['order.stateForbids']({ state: orders.states.revoked });
    await expect(list.getByRole('alert').getByText(what)).toBeVisible();
    await expect(heading(2)).toBeVisible();
    await step();
    await popup.reload();
    await expect(heading(1)).toBeVisible();
    await expect(list).toHaveCount(0);
    expect(await foundByAxe(popup)).toEqual([]);
    await extension.close();
  });
}
