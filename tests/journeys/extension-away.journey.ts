import { expect } from '@playwright/test';
import { clientVersionHeader, protocolVersion } from '#core/portal/api.ts';
import { approvingAccount } from '../portal/approving-account.ts';
import { foundByAxe } from './axe.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { ExtensionBrowser, titlesThatSay, walks } from './pages/extension.ts';

// EXT-2 and EXT-3 where the portal does not answer, or answers that the extension is too old: it says so, and loses nothing.

for (const { language, isEnded, how } of walks) {
  test(`the popup goes on without network, ${how}, in ${language}`, async ({ portal }) => {
    test.slow();
    const extension = await ExtensionBrowser.open(language);
    const { access, alerts, awaiting, search } = extension.words;
    const { what, remedy } = wordsOf[language].errors['server.unavailable']({});
    const { approver, client, order } = await approvingAccount(portal, `away${language}${Date.now()}`);
    const [first, second] = [await order('Ada'), await order('Grace')];
    await extension.setPortal(portal.origin);
    await extension.signIn(portal.origin, approver);
    const settings = await extension.page('options.html');
    const step = async () => {
      if (isEnded) await extension.stopBackground(settings);
    };
    const isAway = async () => titlesThatSay('away').includes((await extension.badge(settings))[1]);
    const state = async (reference: string) =>
      (await client.read<{ readonly state: string }>(`/api/orders/${reference}`)).state;
    const known = await extension.page('popup.html');
    await expect(known.getByRole('list', { name: awaiting.list }).getByRole('listitem')).toHaveCount(2);
    await known.close();

    portal.wire.break();
    await step();
    await extension.soundAlarm(settings);
    await expect.poll(isAway).toBe(true);
    const popup = await extension.page('popup.html');
    const list = popup.getByRole('list', { name: awaiting.list });
    // Who is signed in and what waits, as it was known last; and that it may have changed.
    await expect(popup.getByText(what)).toBeVisible();
    await expect(popup.getByText(approver.name)).toBeVisible();
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(popup.getByRole('list', { name: alerts.list }).getByRole('listitem')).not.toHaveCount(0);
    expect(await foundByAxe(popup)).toEqual([]);
    await popup.getByRole('searchbox', { name: search.label }).fill(first.emailAddress);
    await expect(popup.getByRole('search').getByText(what)).toBeVisible();
    await popup.getByRole('searchbox', { name: search.label }).fill('');

    await step();
    await popup.getByRole('button', { name: awaiting.approveOf(first.holder) }).click();
    await expect(list.getByRole('alert').getByText(remedy)).toBeVisible();
    await popup.getByRole('button', { name: awaiting.refuseOf(second.holder) }).click();
    await popup.getByRole('textbox', { name: awaiting.reason }).fill('Déjà servie.');
    await popup.getByRole('button', { name: awaiting.confirmRefusal }).click();
    await expect(list.getByRole('alert').getByText(remedy)).toHaveCount(2);
    await expect(popup.getByRole('textbox', { name: awaiting.reason })).toHaveValue('Déjà servie.');
    expect(await foundByAxe(popup)).toEqual([]);
    await popup.close();

    await step();
    const again = await extension.page('popup.html');
    await expect(again.getByText(what)).toBeVisible();
    const reason = again.getByRole('textbox', { name: awaiting.reason });
    await expect(reason).toHaveValue('Déjà servie.');
    await again.getByRole('button', { name: access.tryAgain }).click();
    await expect(again.getByText(what)).toBeVisible();

    portal.wire.mend();
    await step();
    await again.getByRole('button', { name: awaiting.confirmRefusal }).click();
    await expect(again.getByText(awaiting.refused(second.reference))).toBeVisible();
    // What the portal did tells that it answers.
    await expect(again.getByText(what)).toHaveCount(0);
    await again.getByRole('button', { name: awaiting.approveOf(first.holder) }).click();
    await expect(again.getByText(awaiting.approved(first.reference))).toBeVisible();
    expect([await state(first.reference), await state(second.reference)]).toEqual([
      'awaitingHolder',
      'approvalRefused',
    ]);

    // By hand, where nothing was done meanwhile.
    portal.wire.break();
    await again.reload();
    const button = again.getByRole('button', { name: access.tryAgain });
    await expect(button).toBeVisible();
    portal.wire.mend();
    const third = await order('Hedy');
    await step();
    await button.focus();
    await again.keyboard.press('Enter');
    await expect(again.getByRole('button', { name: awaiting.approveOf(third.holder) })).toBeVisible();
    await expect(button).toHaveCount(0);
    await expect(again.getByRole('status').filter({ hasText: approver.name })).toBeFocused();
    await extension.soundAlarm(settings);
    await expect.poll(isAway).toBe(false);
    await extension.close();
  });

  test(`an extension that is too old says so, ${how}, in ${language}`, async ({ portal }) => {
    test.slow();
    const extension = await ExtensionBrowser.open(language);
    const { access, awaiting, tooOld } = extension.words;
    const { approver, order } = await approvingAccount(portal, `old${language}${Date.now()}`);
    const first = await order('Ada');
    await extension.setPortal(portal.origin);
    await extension.signIn(portal.origin, approver);
    const settings = await extension.page('options.html');
    const step = async () => {
      if (isEnded) await extension.stopBackground(settings);
    };
    const popup = await extension.page('popup.html');
    await popup.getByRole('button', { name: awaiting.refuseOf(first.holder) }).click();
    const reason = popup.getByRole('textbox', { name: awaiting.reason });
    await reason.fill('Déjà servie.');

    // As a release before this one asks.
    portal.wire.change(asVersion(protocolVersion - 1));
    await step();
    const second = await order('Grace');
    await extension.soundAlarm(settings);
    await expect.poll(async () => (await extension.badge(settings))[0]).toBe('!');
    expect(titlesThatSay('tooOld')).toContain((await extension.badge(settings))[1]);
    expect((await extension.notifications(settings)).join()).not.toContain(second.reference);
    await popup.getByRole('button', { name: awaiting.confirmRefusal }).click();
    await expect(popup.getByRole('alert').getByText(tooOld.what)).toBeVisible();
    await expect(reason).toHaveValue('Déjà servie.');
    await step();
    await popup.reload();
    await expect(popup.getByRole('status').getByText(tooOld.remedy)).toBeVisible();
    await expect(popup.getByText(approver.name)).toBeVisible();
    // Nothing there would help.
    await expect(popup.getByRole('button', { name: access.tryAgain })).toHaveCount(0);
    await expect(reason).toHaveValue('Déjà servie.');
    expect(await foundByAxe(popup)).toEqual([]);

    portal.wire.change(undefined);
    await step();
    await extension.soundAlarm(settings);
    const told = async () => (await extension.notifications(settings)).join();
    await expect.poll(told).toContain(second.reference);
    await popup.reload();
    await popup.getByRole('button', { name: awaiting.confirmRefusal }).click();
    await expect(popup.getByText(awaiting.refused(first.reference))).toBeVisible();
    await expect(popup.getByRole('button', { name: awaiting.approveOf(second.holder) })).toBeVisible();
    await extension.close();
  });
}

/** What is asked, as from a client of another version, whose number is as long. */
function asVersion(version: number): (piece: Buffer) => Buffer {
  const header = (number: number) => `${clientVersionHeader}: ${number}\r\n`;
  return (piece) =>
    Buffer.from(piece.toString('latin1').replaceAll(header(protocolVersion), header(version)), 'latin1');
}
