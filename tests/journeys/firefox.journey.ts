import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { extension as words } from '#core/messages/en/extension.ts';
import { findProgram, installCommand, programs } from '../../scripts/programs/programs.ts';
import { zoe } from '../portal/orders.ts';
import { addUser, openAccount } from '../portal/people.ts';
import { createPortalClient } from '../portal/portal-client.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { Firefox } from './pages/firefox.ts';

// EXT-1 in the other browser: the same extension, known to the portal under another name.

const executablePath = findProgram(programs.firefox);
const { passkeys, signin } = wordsOf.en;
const { access, awaiting, options } = words;

const says = (page: Page, text: string) => page.locator(`::-p-text(${text})`).wait();
const press = (page: Page, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
const type = (page: Page, name: string, text: string) =>
  page.locator(`::-p-aria([name="${name}"][role="textbox"])`).fill(text);

test('in Firefox the extension signs in by a passkey of the portal, and by a code', async ({ portal }) => {
  test.skip(executablePath === undefined, `to get Firefox: ${installCommand(programs.firefox)}`);
  const firefox = await Firefox.open(executablePath ?? '');
  const settings = await firefox.extensionPage('options.html');
  await type(settings, options.address, portal.origin);
  await press(settings, options.save);
  await says(settings, options.saved);

  const tab = await firefox.newPage();
  await tab.goto(`${portal.origin}/sign-in?next=%2Fme`);
  await type(tab, signin.login, portal.userLogin);
  // Passwords have no role.
  await tab.locator('input[type=password]').fill(portal.password);
  await press(tab, signin.submit);
  await press(tab, passkeys.add.open);
  await type(tab, passkeys.add.name, 'In Firefox');
  await press(tab, passkeys.add.submit);
  await says(tab, passkeys.add.done('In Firefox'));

  const page = await firefox.extensionPage('signin.html');
  await press(page, access.usePasskey);
  await says(page, access.done('Camille Martin'));
  const popup = await firefox.extensionPage('popup.html');
  await says(popup, 'Ateliers Lumière');
  await press(popup, access.signOut);
  await says(popup, access.signedOut);

  await tab.goto(`${portal.origin}/pair`);
  await press(tab, passkeys.pair.make);
  const code = await tab
    .locator('strong.mono')
    .map((element) => element.textContent)
    .wait();
  const again = await firefox.extensionPage('signin.html');
  await type(again, access.code, code ?? '');
  await press(again, access.pair);
  await says(again, access.done('Camille Martin'));
  expect(code).toMatch(/^(?:[0-9A-Z]{4}-){2}[0-9A-Z]{4}$/);
  await firefox.close();
});

// EXT-2 and EXT-3 there.
test('in Firefox the extension tells an approver what waits, who decides it in the popup', async ({
  portal,
}) => {
  test.skip(executablePath === undefined, `to get Firefox: ${installCommand(programs.firefox)}`);
  const login = `fox${Date.now()}`;
  const approver = await openAccount(portal, { login });
  const requester = await addUser(portal, approver, `${login}b`);
  const [client, theirs] = [createPortalClient(portal.origin), createPortalClient(portal.origin)];
  await client.run('session.signIn@1', approver);
  await client.run('preferences.setApprovalMode@1', { on: true });
  const { code } = await client.run('extension.pair@1', {});
  await theirs.run('session.signIn@1', requester);

  const firefox = await Firefox.open(executablePath ?? '');
  const settings = await firefox.extensionPage('options.html');
  await type(settings, options.address, portal.origin);
  await press(settings, options.save);
  await says(settings, options.saved);
  const page = await firefox.extensionPage('signin.html');
  await type(page, access.code, code);
  await press(page, access.pair);
  await says(page, access.done(approver.name));

  const { reference } = await theirs.run('order.place@1', {
    product: 'mail-professional-1y',
    language: 'fr',
    composition: { ...zoe, emailAddress: `${login}.zoe@example.com` },
  });
  await settings.evaluate("browser.alarms.create('pull-alerts', { when: Date.now(), periodInMinutes: 1 })");
  await expect.poll(() => settings.evaluate('browser.action.getBadgeText({})')).toBe('1');
  const standing = (await settings.evaluate('browser.notifications.getAll()')) as object;
  expect(Object.keys(standing)).toEqual([expect.stringContaining(`${portal.origin}/orders/${reference}`)]);

  const popup = await firefox.extensionPage('popup.html');
  await press(popup, awaiting.approveOf(`${zoe.givenName} ${zoe.surname}`));
  await says(popup, awaiting.approved(reference));
  await expect.poll(() => settings.evaluate('browser.action.getBadgeText({})')).toBe('');
  await firefox.close();
});
