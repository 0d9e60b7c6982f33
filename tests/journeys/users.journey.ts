import { type Browser, expect, type Page } from '@playwright/test';
import { menuOf } from '#core/accounts/menu.ts';
import { type Right, rights } from '#core/accounts/rights.ts';
import type { Messages } from '#core/messages/en/index.ts';
import type { Language } from '#core/messages/message.ts';
import { type FurnishedPortal, secretOf } from '../portal/furnished-portal.ts';
import { linkMailedTo } from '../portal/mails.ts';
import { inviteHolder, signedIn } from '../portal/orders.ts';
import { createPortalClient } from '../portal/portal-client.ts';
import { foundByAxe } from './axe.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { entriesFor, entriesOf, sideMenu } from './pages/menu.ts';
import { signIn } from './pages/sign-in-page.ts';
import { UsersPage } from './pages/users-page.ts';
import { withoutEvents } from './session.ts';
import { type Size, sizes } from './sizes.ts';

// An administrator opens, narrows and takes away the access of others; what they do is felt at once.

async function open(
  browser: Browser,
  { portal, login, language = 'en', size = 'desktop' }: Opening,
): Promise<{ readonly page: Page; readonly words: Messages }> {
  const words = wordsOf[language];
  const context = await browser.newContext({ ...sizes[size], locale: localeOf[language] });
  const page = await context.newPage();
  await signIn(page, words, { origin: portal.origin, login, password: portal.password });
  return { page, words };
}

interface Opening {
  readonly portal: FurnishedPortal;
  readonly login: string;
  readonly language?: Language;
  readonly size?: Size;
}

/** Follows the mailed link, as the person would. */
async function choosePassword({ portal, mail }: { portal: FurnishedPortal; mail: string }): Promise<void> {
  const link = secretOf(await linkMailedTo(portal.dataDirectory, mail, '/password'));
  await createPortalClient(portal.origin).run('password.set@1', { link, password: portal.password });
}

let added = 0;
const someone = (name: string) => {
  const login = `${name.toLowerCase()}${Date.now()}${++added}`;
  return { name: `${name} ${login.slice(-6)}`, login, mail: `${login}@example.com` };
};

/** Somebody with these rights in the account of the journeys, through the API. */
async function aUser(portal: FurnishedPortal, held: readonly Right[]) {
  const superUser = await signedIn(portal, 'user');
  const { accountId } = await superUser.read<{ accountId: string }>('/api/users');
  const person = someone('Noa');
  const { userId } = await superUser.run('user.add@1', {
    accountId,
    ...person,
    language: 'en',
    rights: [...held],
  });
  await choosePassword({ portal, mail: person.mail });
  return { ...person, userId };
}

for (const [size, language] of [
  ['desktop', 'en'],
  ['phone', 'fr'],
] as const) {
  test(`somebody is added on a ${size} in ${language}, signs in with the menu of their rights, and is let out`, async ({
    browser,
    portal,
  }) => {
    const { page, words } = await open(browser, { portal, login: portal.userLogin, language, size });
    const admin = new UsersPage(page, words);
    await admin.open(`${portal.origin}/administration/users`);
    const person = someone('Ines');
    await admin.add({ ...person, rights: ['commercial'] });
    await expect(admin.rowOf(person.name)).toContainText(words.administration.users.states.waiting);
    await choosePassword({ portal, mail: person.mail });

    const other = await open(browser, { portal, login: person.login });
    const menu = sideMenu(other.page, other.words);
    await expect(menu).toBeVisible();
    expect(await entriesOf(menu)).toEqual(entriesFor(other.words, ['commercial']));
    await other.page.goto(`${portal.origin}/orders/new`);
    await expect(other.page.getByRole('alert')).toContainText(other.words.errors['right.missing']({}).what);

    // The rights change under the open page: its menu follows when the person comes back to it.
    await admin.setRights(person.name, ['technical', 'billing']);
    const api = createPortalClient(portal.origin);
    await api.run('session.signIn@1', { login: person.login, password: portal.password });
    await other.page.reload();
    await expect(menu).toBeVisible();
    expect(await entriesOf(menu)).toEqual(entriesFor(other.words, ['technical', 'billing']));
    await expect(other.page.getByRole('heading', { level: 1 })).toHaveText(other.words.ordering.place.title);

    await admin.act(person.name, 'suspend');
    await expect(admin.rowOf(person.name)).toContainText(words.administration.users.states.suspended);
    await expect(api.read('/api/orders')).rejects.toThrow('signin.required');
    await other.page.reload();
    await expect(other.page).toHaveURL(/\/sign-in/);

    await admin.act(person.name, 'resume');
    await admin.act(person.name, 'remove');
    await expect(admin.rowOf(person.name)).toHaveCount(0);
    await Promise.all([page.context().close(), other.page.context().close()]);
  });
}

for (const right of rights) {
  test(`every entry in the menu of ${right} leads to a screen that is theirs`, async ({
    browser,
    portal,
  }) => {
    const { login } = await aUser(portal, [right]);
    const { page, words } = await open(browser, { portal, login });
    await withoutEvents(page.context());
    await page.reload();
    const person = { kind: 'user', superUser: false, rights: [right], plan: 'prepaid' } as const;
    const entries = menuOf(person).flatMap((section) => section.entries);
    expect(entries.length).toBeGreaterThan(1);
    for (const { label } of entries) {
      await sideMenu(page, words)
        .getByRole('link', { name: words.administration.menu.entries[label] })
        .click();
      await expect(
        sideMenu(page, words).getByRole('link', { name: words.administration.menu.entries[label] }),
      ).toHaveAttribute('aria-current', 'page');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await page.waitForLoadState('networkidle');
      await expect(page.getByRole('alert')).toHaveCount(0);
    }
    await page.context().close();
  });
}

test('the menu counts what waits, and a phone opens it whole', async ({ browser, portal }) => {
  await inviteHolder(portal, { mailbox: `count.${Date.now()}@example.com`, language: 'en' });
  const { page, words } = await open(browser, { portal, login: portal.userLogin, size: 'phone' });
  const { menu } = words.administration;
  await page.getByRole('button', { name: menu.title, exact: true }).click();
  const sheet = page.getByRole('dialog', { name: menu.title });
  const all = sheet.getByRole('link', { name: menu.entries.allOrders });
  await expect(all).toHaveAccessibleName(/\d+ pending/);
  await all.click();
  await expect(sheet).toBeHidden();
  await expect(page).toHaveURL(`${portal.origin}/orders`);
  await page.getByRole('button', { name: menu.title, exact: true }).click();
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();
  await page.context().close();
});

test('a program works by its token, and no longer once it is revoked', async ({ browser, portal }) => {
  const { page, words } = await open(browser, { portal, login: portal.userLogin });
  const admin = new UsersPage(page, words);
  await admin.open(`${portal.origin}/administration/users`);
  const name = `Nightly ${Date.now()}`;
  const token = await admin.addApiUser(name);
  const ask = async () => {
    const answer = await fetch(`${portal.origin}/api/orders`, {
      headers: { authorization: `Bearer ${token}` },
    });
    return { status: answer.status, body: (await answer.json()) as { code?: string } };
  };
  expect((await ask()).status).toBe(200);
  await admin.revokeApiUser(name);
  expect(await ask()).toMatchObject({ status: 401, body: { code: 'api.tokenUnknown' } });
  await expect(page.getByText(token)).toHaveCount(0);
  await page.context().close();
});

test('the operator lifts blocks and hands an account over', async ({ browser, portal }) => {
  const operator = await signedIn(portal, 'operator');
  const chief = someone('Chief');
  const { accountId } = await operator.run('account.open@1', {
    name: 'Handed over',
    plan: 'rebate',
    superUser: { ...chief, language: 'en' },
  });
  await choosePassword({ portal, mail: chief.mail });
  const successor = someone('Successor');
  await operator.run('user.add@1', { accountId, ...successor, language: 'en', rights: ['technical'] });
  await choosePassword({ portal, mail: successor.mail });

  const { page, words } = await open(browser, { portal, login: portal.operatorLogin });
  const users = new UsersPage(page, words);
  await users.open(`${portal.origin}/office/accounts/${accountId}/users`);
  await users.act(successor.name, 'block');
  await expect(users.rowOf(successor.name)).toContainText(words.administration.users.blockedBy.operator);
  await users.act(successor.name, 'restore');
  await users.makeSuperUser(successor.name, ['billing']);
  await expect(users.rowOf(successor.name)).toContainText(words.administration.users.superUser);
  await expect(users.rowOf(chief.name)).not.toContainText(words.administration.users.superUser);
  const before = createPortalClient(portal.origin);
  await before.run('session.signIn@1', { login: chief.login, password: portal.password });
  await expect(before.read('/api/users')).rejects.toThrow('right.missing');
  await page.context().close();
});

for (const size of Object.keys(sizes) as Size[]) {
  test(`axe finds nothing in the dialogs about users and in the menu on a ${size}`, async ({
    browser,
    portal,
  }) => {
    const person = await aUser(portal, ['commercial']);
    const { page, words } = await open(browser, { portal, login: portal.userLogin, size });
    const { users, apiUsers, menu } = words.administration;
    const { changeRights, block, remove } = users;
    const found: string[] = [];
    const check = async (name: string) => {
      await expect(page.getByRole('dialog')).toBeVisible();
      found.push(...(await foundByAxe(page)).map((line) => `${name}: ${line}`));
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    };
    await new UsersPage(page, words).open(`${portal.origin}/administration/users`);
    const manage = page.getByRole('button', { name: users.manageNamed(person.name) });
    await manage.click();
    await check('manage');
    await expect(manage).toBeFocused();
    for (const { label } of [changeRights, block, remove]) {
      await manage.click();
      await page.getByRole('dialog').getByRole('button', { name: label }).click();
      await check(label);
      await expect(manage).toBeFocused();
    }
    await page.getByRole('button', { name: users.add, exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: users.adding.submit }).click();
    await expect(dialog.getByLabel(users.adding.name, { exact: true })).toBeFocused();
    await check('add');
    await page.getByRole('button', { name: apiUsers.add, exact: true }).click();
    await dialog.getByRole('button', { name: apiUsers.adding.submit }).click();
    await expect(dialog.getByText(apiUsers.adding.scopesMissing)).toBeVisible();
    await check('API user');
    if (size === 'desktop') await page.setViewportSize({ width: 800, height: 900 });
    const opener = size === 'desktop' ? menu.open : menu.title;
    await page.getByRole('button', { name: opener, exact: true }).click();
    await check('menu');
    expect(found).toEqual([]);
    await page.context().close();
  });
}

test('a folded section of the menu stays folded, and the place one is at is told', async ({
  browser,
  portal,
}) => {
  const { page, words } = await open(browser, { portal, login: portal.userLogin });
  const { menu } = words.administration;
  const section = sideMenu(page, words).getByRole('button', { name: menu.sections.administration });
  const users = sideMenu(page, words).getByRole('link', { name: menu.entries.users });
  await users.click();
  await expect(users).toHaveAttribute('aria-current', 'page');
  await section.click();
  await expect(users).toBeHidden();
  await page.reload();
  await expect(section).toHaveAttribute('aria-expanded', 'false');
  await section.press('Enter');
  await expect(users).toBeVisible();
  await page.context().close();
});
