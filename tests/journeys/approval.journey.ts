import { type Browser, expect, type Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';
import type { Language } from '#core/messages/message.ts';
import type { OrderView } from '#core/portal/views.ts';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';
import { linkMailedTo, mailsTo } from '../portal/mails.ts';
import { zoe } from '../portal/orders.ts';
import { addUser, openAccount, type Somebody } from '../portal/people.ts';
import { createPortalClient, type PortalClient } from '../portal/portal-client.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { sideMenu } from './pages/menu.ts';
import { fillOrder } from './pages/order-new-page.ts';
import { OutboxPage } from './pages/outbox-page.ts';
import { signIn } from './pages/sign-in-page.ts';
import { type Size, sizes } from './sizes.ts';
import { wholeOnDevice } from './whole-on-device.ts';

test.use({ serviceWorkers: 'allow' });

// What somebody orders waits for an approver of their account; nothing of it reaches the holder before.

interface Opening {
  readonly portal: FurnishedPortal;
  readonly person: Somebody;
  readonly language: Language;
  readonly size?: Size;
}

async function open(
  browser: Browser,
  { portal, person, language, size = 'desktop' }: Opening,
): Promise<Page> {
  const context = await browser.newContext({ ...sizes[size], locale: localeOf[language] });
  const page = await context.newPage();
  await signIn(page, wordsOf[language], { origin: portal.origin, ...person });
  return page;
}

async function clientOf(portal: FurnishedPortal, { login, password }: Somebody): Promise<PortalClient> {
  const client = createPortalClient(portal.origin);
  await client.run('session.signIn@1', { login, password });
  return client;
}

/** An account that works with approvals, its superUser, and somebody who may only order. */
async function approvingAccount(portal: FurnishedPortal) {
  const login = `chef${Date.now()}`;
  const superUser = await openAccount(portal, { login });
  const requester = await addUser(portal, superUser, `${login}b`);
  const client = await clientOf(portal, superUser);
  await client.run('preferences.setApprovalMode@1', { on: true });
  return { superUser, requester, client };
}

const mailbox = (name: string) => `${name}.${Date.now()}@example.com`;

async function orderThroughApi(portal: FurnishedPortal, requester: Somebody, emailAddress: string) {
  const { reference } = await (await clientOf(portal, requester)).run('order.place@1', {
    product: 'mail-professional-1y',
    language: 'fr',
    composition: { ...zoe, emailAddress },
  });
  return reference;
}

const toApprove = (page: Page, words: Messages, count: number) =>
  sideMenu(page, words).getByRole('link', {
    name: `${words.administration.menu.entries.awaitingApproval} ${words.administration.menu.badges.approvals(count)}`,
  });

test('the superUser turns approval on; what a colleague orders waits, and is approved from the menu', async ({
  browser,
  portal,
}) => {
  const language = 'fr';
  const words = wordsOf[language];
  const { approval, place } = words.ordering;
  const superUser = await openAccount(portal, { login: `chef${Date.now()}`, language });
  const requester = await addUser(portal, superUser, `b${Date.now()}`);

  const admin = await open(browser, { portal, person: superUser, language });
  await admin.goto(`${portal.origin}/administration/preferences`);
  const mode = words.administration.preferences.approval;
  await admin.getByRole('checkbox', { name: mode.label }).check();
  await admin.getByRole('button', { name: mode.save }).click();
  await expect(admin.getByText(mode.savedOn)).toBeVisible();

  const page = await open(browser, { portal, person: requester, language });
  const emailAddress = mailbox('zoe');
  await fillOrder(page, words, { origin: portal.origin, composition: { ...zoe, emailAddress }, language });
  await expect(page.getByText(place.approvalNotice)).toBeVisible();
  await page.getByRole('button', { name: place.review }).click();
  await expect(page.getByText(place.approvalNotice)).toBeVisible();
  await page.getByRole('button', { name: place.confirmApproval }).click();
  await page.getByRole('heading', { level: 1, name: place.doneApprovalTitle }).waitFor();
  await page.getByRole('link', { name: place.see }).click();
  await expect(page.getByText(approval.awaits)).toBeVisible();
  await expect(page.getByRole('button', { name: approval.approve })).toBeHidden();
  await expect(
    sideMenu(page, words).getByText(words.administration.menu.entries.awaitingApproval),
  ).toBeHidden();

  const told = async () => (await mailsTo(portal.dataDirectory, superUser.mail)).at(-1)?.text ?? '';
  await expect.poll(told).toContain(`${portal.origin}/orders/`);
  await admin.goto(/http\S+\/orders\/\d{10}/.exec(await told())?.[0] ?? '');
  await expect(admin.getByText(approval.awaitsYou)).toBeVisible();
  await toApprove(admin, words, 1).click();
  await admin.getByRole('button', { name: approval.approveOf('Zoé Lefèvre-d’Arc') }).click();
  await expect(admin.getByText(words.ordering.list.noneFound)).toBeVisible();
  await linkMailedTo(portal.dataDirectory, emailAddress, '/invitation');

  await page.reload();
  await expect(page.locator('.order-head')).toContainText(words.orders.states.awaitingHolder);
  await expect(page.getByText(approval.decisions.approved, { exact: true }).first()).toBeVisible();
});

test('an approver refuses on a phone with a reason, and the requester reads it', async ({
  browser,
  portal,
}) => {
  const language = 'en';
  const words = wordsOf[language];
  const { approval } = words.ordering;
  const { superUser, requester } = await approvingAccount(portal);
  const reference = await orderThroughApi(portal, requester, mailbox('ada'));
  const page = await open(browser, { portal, person: superUser, language, size: 'phone' });
  await page.goto(`${portal.origin}/orders?state=awaitingApproval`);
  await page.getByRole('button', { name: approval.refuseOf('Zoé Lefèvre-d’Arc') }).click();
  const dialog = page.getByRole('dialog', { name: approval.refuseTitle(reference) });
  await dialog.getByRole('button', { name: approval.refuse }).click();
  await expect(dialog.getByRole('textbox', { name: approval.reason })).toBeFocused();
  await dialog.getByRole('textbox', { name: approval.reason }).fill('Zoé has one already.');
  await dialog.getByRole('button', { name: approval.refuse }).click();
  await expect(page.getByText(words.ordering.list.noneFound)).toBeVisible();

  const theirs = await open(browser, { portal, person: requester, language });
  await theirs.goto(`${portal.origin}/orders/${reference}`);
  await expect(theirs.getByText('Zoé has one already.').first()).toBeVisible();
  await expect(theirs.locator('.order-head')).toContainText(words.orders.states.approvalRefused);
});

test('who decides second learns who was faster, and keeps what they had written', async ({
  browser,
  portal,
}) => {
  const language = 'en';
  const words = wordsOf[language];
  const { approval } = words.ordering;
  const { superUser, requester, client } = await approvingAccount(portal);
  const login = `second${Date.now()}`;
  const approver = await addUser(portal, superUser, login);
  const { users } = await client.read<{ users: readonly { userId: string; login: string }[] }>('/api/users');
  const { userId } = users.find((user) => user.login === login) as { userId: string };
  await client.run('user.setRights@1', { userId, rights: ['technical', 'approval'] });
  const reference = await orderThroughApi(portal, requester, mailbox('grace'));

  const page = await open(browser, { portal, person: approver, language });
  await page.goto(`${portal.origin}/orders/${reference}`);
  await page.getByRole('button', { name: approval.refuse, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: approval.refuseTitle(reference) });
  const reason = dialog.getByRole('textbox', { name: approval.reason });
  await reason.fill('Not this year.');
  await client.run('order.approve@1', { reference });
  await dialog.getByRole('button', { name: approval.refuse }).click();
  await expect(dialog.getByRole('alert')).toContainText(superUser.name);
  await expect(reason).toHaveValue('Not this year.');
});

test('several orders are refused for one reason without network, and others approved at once', async ({
  browser,
  portal,
}) => {
  const language = 'fr';
  const words = wordsOf[language];
  const { approval, list } = words.ordering;
  const { bulk } = words.lists;
  const { superUser, requester, client } = await approvingAccount(portal);
  const references: string[] = [];
  for (const name of ['ada', 'bo', 'cleo'])
    references.push(await orderThroughApi(portal, requester, mailbox(name)));
  const [first = '', second = '', third = ''] = references;
  const page = await open(browser, { portal, person: superUser, language, size: 'phone' });
  const outbox = new OutboxPage(page, words, portal.origin);
  await wholeOnDevice(page, outbox);
  await page.goto(`${portal.origin}/orders?state=awaitingApproval`);
  const choose = (reference: string) =>
    page.getByRole('checkbox', { name: list.selectOne('Zoé Lefèvre-d’Arc', reference) }).check();
  await choose(third);
  const bar = (count: number) => page.getByRole('toolbar', { name: list.selected(count) });
  await bar(1).getByRole('button', { name: approval.approve }).click();
  await expect(page.getByText(list.bulkDone(1, 0, 0))).toBeVisible();

  await page.context().setOffline(true);
  await choose(first);
  await choose(second);
  await bar(2).getByRole('button', { name: approval.refuse }).click();
  const dialog = page.getByRole('dialog', { name: bulk.refuseTitle(2) });
  await dialog.getByRole('textbox', { name: approval.reason }).fill('Pas cette année.');
  await dialog.getByRole('button', { name: approval.refuse }).click();
  await expect(page.getByText(list.bulkDone(0, 2, 0))).toBeVisible();
  await page.getByText(bulk.each).click();
  await expect(page.getByRole('listitem').filter({ hasText: second })).toContainText(bulk.waiting);

  await page.context().setOffline(false);
  await outbox.open();
  await expect(outbox.nothingWaits).toBeVisible({ timeout: 30_000 });
  const orderOf = (reference: string) => client.read<OrderView>(`/api/orders/${reference}`);
  expect((await orderOf(third)).state).toBe('awaitingHolder');
  for (const reference of [first, second])
    expect((await orderOf(reference)).approval).toMatchObject({
      decision: 'refused',
      reason: 'Pas cette année.',
    });
});
