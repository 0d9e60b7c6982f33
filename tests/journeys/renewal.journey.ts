import { expect } from '@playwright/test';
import type { OrderView } from '#core/portal/views.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { linkMailedTo } from '../portal/mails.ts';
import { deliverOrder, inviteHolder, signedIn } from '../portal/orders.ts';
import { foundByAxe } from './axe.ts';
import { endIn } from './database.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { OrderListPage } from './pages/order-list-page.ts';
import { OutboxPage } from './pages/outbox-page.ts';
import { openAs } from './screens.ts';
import { wholeOnDevice } from './whole-on-device.ts';

test.use({ serviceWorkers: 'allow' });

// A certificate near its end: left to the portal without network, then renewed by hand, and each order tells of the other.

for (const { size, language } of [
  { size: 'phone', language: 'fr' },
  { size: 'desktop', language: 'en' },
] as const) {
  test(`a certificate is renewed, on a ${size} in ${language}`, async ({ browser, portal }) => {
    const words = wordsOf[language];
    const { renewal, ordering, lists } = words;
    const mailbox = `renewal.${size}.${Date.now()}@example.com`;
    const { reference, link } = await inviteHolder(portal, { mailbox, language });
    await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
    await deliverOrder(portal, reference);
    await endIn(portal, reference, 80);
    const user = await signedIn(portal, 'user');
    const asked = () => user.read<OrderView>(`/api/orders/${reference}`);
    const { page, context } = await openAs(browser, { portal, visitor: 'user', size, language });
    const outbox = new OutboxPage(page, words, portal.origin);
    await wholeOnDevice(page, outbox);
    const section = page.getByRole('region', { name: ordering.notes.renewal });
    const automatic = section.getByRole('checkbox', { name: renewal.automatic.label });

    await context.setOffline(true);
    await page.goto(`${portal.origin}/orders/${reference}`);
    await automatic.check();
    await expect(page.getByText(words.lists.kept)).toBeVisible();
    await page.reload();
    await expect(automatic).toBeChecked();
    expect((await asked()).automaticRenewal).toBe(false);
    await context.setOffline(false);
    await expect.poll(async () => (await asked()).automaticRenewal, { timeout: 30_000 }).toBe(true);
    await expect(automatic).toBeChecked();
    expect(await foundByAxe(page)).toEqual([]);

    // From the list of what may be renewed, through its filter; another one by its number, whose page says why not.
    const list = new OrderListPage(page, words, portal.origin);
    await list.open();
    await page.getByRole('button', { name: lists.filters.open(0) }).click();
    const filters = page.getByRole('dialog', { name: lists.filters.title });
    await filters.getByRole('checkbox', { name: lists.filters.renewable }).check();
    await filters.getByRole('button', { name: lists.filters.show }).click();
    await expect(page).toHaveURL(/renewable=now/);
    const another = page.getByRole('region', { name: lists.renewal.another });
    await another.getByRole('button', { name: lists.renewal.renew }).click();
    const number = another.getByLabel(lists.renewal.number);
    const { faults } = words.common;
    await expect(number).toHaveAccessibleDescription(new RegExp(faults.missing));
    await expect(number).toBeFocused();
    await number.fill('99/é');
    await another.getByRole('button', { name: lists.renewal.renew }).click();
    await expect(number).toHaveAccessibleDescription(new RegExp(faults.wrong));
    await expect(number).toHaveValue('99/é');
    expect(await foundByAxe(page)).toEqual([]);
    const { reference: waiting } = await inviteHolder(portal, { mailbox: `w.${mailbox}`, language });
    await number.fill(` ${waiting} `);
    await another.getByRole('button', { name: lists.renewal.renew }).click();
    await page.waitForURL(`**/orders/${waiting}?renew`);
    await expect(page.getByRole('alert').first()).toBeVisible();
    await list.open('?renewable=now');
    await expect(list.row(mailbox).getByText(lists.renewal.automatic)).toBeVisible();
    if (size === 'phone') {
      await list.row(mailbox).getByRole('button').last().click();
      await page.getByRole('dialog').getByRole('link', { name: lists.renewal.renew }).click();
    } else {
      await page.goto(`${portal.origin}/orders/${reference}`);
      await section.getByRole('button', { name: renewal.renew, exact: true }).click();
    }
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByText(mailbox)).toBeVisible();
    await expect(dialog.getByText(words.common.products['mail-professional-1y'].name)).toBeVisible();
    expect(await foundByAxe(page)).toEqual([]);
    await dialog.getByRole('button', { name: renewal.dialog.confirm }).click();
    await expect(dialog).toBeHidden();

    await expect.poll(async () => (await asked()).renewedBy, { timeout: 30_000 }).toBeTruthy();
    const { renewedBy = '' } = await asked();
    await section.getByRole('link', { name: renewedBy }).click();
    await page.waitForURL(`**/orders/${renewedBy}`);
    await expect(section.getByRole('link', { name: reference })).toBeVisible();
    await expect(automatic).toBeChecked();
    await linkMailedTo(portal.dataDirectory, mailbox, '/invitation');

    // Whoever follows an old link is told why not, and by which order it is renewed already.
    await page.goto(`${portal.origin}/orders/${reference}?renew`);
    const exists = words.errors['renewal.exists']({ reference: renewedBy });
    await expect(section.getByText(exists.what)).toBeVisible();
    await context.close();
  });
}

test('many are left to the portal at once, but for one that is not to be renewed', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.en;
  const { lists, ordering } = words;
  const user = await signedIn(portal, 'user');
  const mark = `many${Date.now()}`;
  const references: string[] = [];
  for (const name of ['one', 'two']) {
    const mailbox = `${mark}.${name}@example.com`;
    references.push((await inviteHolder(portal, { mailbox, language: 'en' })).reference);
  }
  await user.run('order.setRenewal@1', { reference: references[1] ?? '', renew: false });
  const { page, context } = await openAs(browser, {
    portal,
    visitor: 'user',
    size: 'desktop',
    language: 'en',
  });
  await wholeOnDevice(page, new OutboxPage(page, words, portal.origin));
  const list = new OrderListPage(page, words, portal.origin);
  await list.open(`?search=${mark}`);
  for (const reference of references) await list.row(reference).getByRole('checkbox').check();
  const bar = page.getByRole('toolbar', { name: ordering.list.selected(2) });
  await bar.getByRole('button', { name: lists.renewal.turnOn }).click();
  const declined = page.getByRole('listitem').filter({ hasText: words.errors['renewal.declined']({}).what });
  await expect(declined.first()).toBeVisible();
  const settings = await Promise.all(
    references.map((reference) => user.read<OrderView>(`/api/orders/${reference}`)),
  );
  expect(settings.map(({ automaticRenewal }) => automaticRenewal)).toEqual([true, false]);
  await context.close();
});
