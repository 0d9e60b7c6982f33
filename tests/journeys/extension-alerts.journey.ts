import { expect } from '@playwright/test';
import { alerts as english } from '#core/messages/en/alerts.ts';
import { alerts as french } from '#core/messages/fr/alerts.ts';
import { approvingAccount } from '../portal/approving-account.ts';
import { foundByAxe } from './axe.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { ExtensionBrowser, titlesThatSay, walks } from './pages/extension.ts';

// EXT-2 and EXT-3: an approver hears of what waits without opening the portal, and decides it in the popup.

for (const { language, isEnded, how } of walks) {
  test(`an approver is told, decides and searches in the extension, ${how}, in ${language}`, async ({
    portal,
  }) => {
    // A day's work in one browser, whose background script starts a dozen times.
    test.slow();
    const extension = await ExtensionBrowser.open(language);
    const { words } = extension;
    const told = { en: english, fr: french }[language];
    const { errors, orders } = wordsOf[language];
    const { approver, client, order } = await approvingAccount(portal, `ext${language}${Date.now()}`);
    await extension.setPortal(portal.origin);
    await extension.signIn(portal.origin, approver);
    const settings = await extension.page('options.html');
    expect(await foundByAxe(settings)).toEqual([]);
    const badge = () => extension.badge(settings);
    const count = async () => (await badge())[0];
    const title = async () => (await badge())[1];
    const standing = async () => (await extension.notifications(settings)).map((id) => id.split('/').at(-1));
    const step = async () => {
      if (isEnded) await extension.stopBackground(settings);
    };

    await step();
    const [first, second, third] = [await order('Ada'), await order('Grace'), await order('Hedy')];
    await extension.soundAlarm(settings);
    const references = [first, second, third].map(({ reference }) => reference);
    await expect.poll(standing).toEqual(references);
    await expect.poll(badge).toEqual(['3', `${words.name} – ${told.unseen(3)}`]);
    await step();
    // The next time, and once somebody took one away, there is nothing new to tell.
    await settings.evaluate(
      `chrome.notifications.clear(${JSON.stringify((await extension.notifications(settings))[0])})`,
    );
    await extension.soundAlarm(settings);
    await expect.poll(badge).toEqual(['3', `${words.name} – ${told.unseen(3)}`]);
    expect(await standing()).toEqual(references.slice(1));

    await step();
    const popup = await extension.page('popup.html');
    const { awaiting, alerts, search } = words;
    const list = popup.getByRole('list', { name: awaiting.list });
    await expect(list.getByRole('listitem')).toHaveCount(3);
    await expect(
      popup.getByRole('list', { name: alerts.list }).getByText(orders.states.awaitingApproval),
    ).toHaveCount(3);
    await expect(popup.getByText(alerts.isNew, { exact: true })).toHaveCount(3);
    expect(await foundByAxe(popup)).toEqual([]);

    // The portal does it, and its answer is lost; asked again, it is the same decision.
    await extension.loseOneAnswer(popup);
    await popup.getByRole('button', { name: awaiting.approveOf(first.holder) }).click();
    await expect(popup.getByRole('alert').getByText(errors['server.unavailable']({}).what)).toBeVisible();
    await popup.getByRole('button', { name: awaiting.approveOf(first.holder) }).click();
    await expect(popup.getByText(awaiting.approved(first.reference))).toBeVisible();
    await expect(popup.getByRole('heading', { name: awaiting.title })).toBeFocused();
    await expect(list.getByRole('listitem')).toHaveCount(2);

    await step();
    await popup.getByRole('button', { name: awaiting.refuseOf(second.holder) }).click();
    await popup.getByRole('button', { name: awaiting.confirmRefusal }).click();
    const reason = popup.getByRole('textbox', { name: awaiting.reason });
    await expect(reason).toBeFocused();
    await expect(popup.getByText(awaiting.reasonMissing)).toBeVisible();
    await reason.fill('Déjà servie.');
    expect(await foundByAxe(popup)).toEqual([]);
    // As it does when one looks elsewhere.
    await popup.close();
    await step();
    const again = await extension.page('popup.html');
    await expect(again.getByRole('textbox', { name: awaiting.reason })).toHaveValue('Déjà servie.');
    await again.getByRole('button', { name: awaiting.confirmRefusal }).click();
    await expect(again.getByText(awaiting.refused(second.reference))).toBeVisible();

    // Decided elsewhere in between: told in words, and what was written stays.
    await again.getByRole('button', { name: awaiting.refuseOf(third.holder) }).click();
    await again.getByRole('textbox', { name: awaiting.reason }).fill('Trop tard.');
    await client.run('order.approve@1', { reference: third.reference });
    await again.getByRole('button', { name: awaiting.confirmRefusal }).click();
    const { what } = errors['order.stateForbids']({ state: orders.states.awaitingHolder });
    await expect(again.getByRole('alert').getByText(what)).toBeVisible();
    await expect(again.getByRole('textbox', { name: awaiting.reason })).toHaveValue('Trop tard.');
    await expect.poll(badge).toEqual(['', words.name]);

    const looked = again.getByRole('searchbox', { name: search.label });
    await looked.fill(second.emailAddress);
    await expect(again.getByText(search.found(1))).toBeVisible();
    await looked.press('ArrowDown');
    await expect(again.getByRole('link', { name: second.holder })).toBeFocused();
    const opened = extension.context.waitForEvent('page');
    await again.keyboard.press('Enter');
    await (await opened).waitForURL(new RegExp(second.reference));
    expect(await foundByAxe(again)).toEqual([]);
    await again.close();

    await step();
    const fourth = await order('Joan');
    await extension.soundAlarm(settings);
    await expect.poll(standing).toContain(fourth.reference);
    const [notification = ''] = (await extension.notifications(settings)).filter((id) =>
      id.endsWith(fourth.reference),
    );
    const shown = extension.context.waitForEvent('page');
    await extension.clickNotification(notification);
    await (await shown).waitForURL(new RegExp(fourth.reference));
    await expect.poll(badge).toEqual(['', words.name]);
    await expect.poll(standing).not.toContain(fourth.reference);

    // Ended from elsewhere: the button says so, and what comes meanwhile is told after the next sign-in.
    await step();
    await client.run('session.endOthers@1', {});
    await extension.soundAlarm(settings);
    await expect.poll(count).toBe('!');
    expect(titlesThatSay('ended')).toContain(await title());
    const fifth = await order('Mary');
    const over = await extension.page('popup.html');
    await expect(over.getByText(words.access.ended)).toBeVisible();
    await over.close();
    await step();
    await extension.signIn(portal.origin, approver);
    await expect.poll(standing).toContain(fifth.reference);
    await expect.poll(count).toBe('1');

    await step();
    const last = await extension.page('popup.html');
    await last.getByRole('button', { name: words.access.signOut }).click();
    await expect.poll(badge).toEqual(['', words.name]);
    await expect.poll(standing).toEqual([]);
    await expect.poll(() => last.evaluate('chrome.storage.session.get(null)')).toEqual({});
    await extension.close();
  });
}
