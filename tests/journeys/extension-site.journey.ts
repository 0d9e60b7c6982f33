import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { keybot as englishKeyBot } from '#core/messages/en/keybot.ts';
import { keybot as frenchKeyBot } from '#core/messages/fr/keybot.ts';
import type { Language } from '#core/messages/message.ts';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { deliverOrder, inviteHolder } from '../portal/orders.ts';
import { foundByAxe } from './axe.ts';
import { standForHosts } from './database.ts';
import { test } from './fixture.ts';
import { ExtensionBrowser } from './pages/extension.ts';
import { openOrderPage } from './pages/order-page.ts';
import { findSecrets, keySecrets, passwordSecret } from './secrets.ts';

// EXT-4 and EXT-5: the site in the current tab, and KeyBot for the page of any authority.

const password = 'cinq mots que personne ne devine';
/** An order with its certificate. @returns its reference */
async function deliver(portal: FurnishedPortal, mailbox: string): Promise<string> {
  const { reference, link } = await inviteHolder(portal, { mailbox, language: 'en' });
  await acceptInvitation(portal.origin, link, password);
  await deliverOrder(portal, reference);
  return reference;
}

async function signIn(extension: ExtensionBrowser, portal: FurnishedPortal): Promise<void> {
  await extension.setPortal(portal.origin);
  await extension.signIn(portal.origin, { login: portal.userLogin, password: portal.password });
}

for (const language of ['en', 'fr'] as const) {
  test(`the popup tells whether a certificate covers the site, in ${language}`, async ({ portal }) => {
    const reference = await deliver(portal, `site-${language}@example.com`);
    await standForHosts(portal, { reference, hosts: ['elsewhere.example'], days: 90 });
    const extension = await ExtensionBrowser.open(language);
    const { site: words } = extension.words;
    const orderPage = await openOrderPage();
    const tab = await extension.context.newPage();
    await tab.goto(orderPage.address);

    await extension.setPortal(portal.origin);
    const popup = await extension.popupOver(tab);
    const card = popup.getByRole('region', { name: words.title });
    await expect(card.getByText('localhost')).toBeVisible();
    await expect(card.getByText(words.signIn)).toBeVisible();

    await signIn(extension, portal);
    portal.wire.forget();
    await extension.lookAgain(popup, tab);
    await expect(card.getByText(words.consentText)).toBeVisible();
    expect(await foundByAxe(popup)).toEqual([]);
    // Before the person's yes the portal hears of no site.
    expect(portal.wire.sent().toString('latin1')).not.toContain('for-host');
    await card.getByRole('button', { name: words.consent }).click();
    await expect(card.getByText(words.notCovered)).toBeVisible();
    expect(portal.wire.sent().toString('latin1')).toContain('for-host?host=localhost ');
    expect(await foundByAxe(popup)).toEqual([]);

    await standForHosts(portal, { reference, hosts: ['localhost', 'www.localhost'], days: 90 });
    await extension.lookAgain(popup, tab);
    await expect(card.getByText(words.covered)).toBeVisible();
    await expect(card.getByText(words.phases.running, { exact: true })).toBeVisible();
    await expect(card.getByText(/\b90\b/)).toBeVisible();
    await expect(card.getByText('www.localhost')).toBeVisible();
    expect(await foundByAxe(popup)).toEqual([]);
    const opened = extension.context.waitForEvent('page');
    await card.getByRole('link', { name: words.openOrder }).click();
    await (await opened).waitForURL(`**/orders/${reference}`);

    await standForHosts(portal, { reference, hosts: ['localhost'], days: 5 });
    await extension.lookAgain(popup, tab);
    await expect(card.getByText(words.phases.ending)).toBeVisible();
    // The extension may order nothing: the portal opens with what will be.
    const renewing = extension.context.waitForEvent('page');
    await card.getByRole('link', { name: words.renew }).click();
    await (await renewing).waitForURL(`**/orders/${reference}?renew`);
    await standForHosts(portal, { reference, hosts: ['localhost'], days: -3 });
    await extension.lookAgain(popup, tab);
    await expect(card.getByText(words.phases.ended, { exact: true })).toBeVisible();

    // And no more of any site once they say so.
    await card.getByRole('button', { name: words.stop }).click();
    await expect(card.getByRole('button', { name: words.consent })).toBeVisible();
    portal.wire.forget();
    await extension.lookAgain(popup, tab);
    await expect(card.getByRole('button', { name: words.consent })).toBeVisible();
    expect(portal.wire.sent().toString('latin1')).not.toContain('for-host');
    await orderPage.close();
    await extension.close();
  });
}

const keyBotWords: Readonly<Record<Language, typeof englishKeyBot>> = { en: englishKeyBot, fr: frenchKeyBot };

for (const language of ['en', 'fr'] as const) {
  test(`KeyBot puts a request into the page of an order, in ${language}`, async ({ portal }) => {
    const extension = await ExtensionBrowser.open(language);
    const { keybot: words, site } = extension.words;
    const { password: labels } = keyBotWords[language];
    await extension.setPortal(portal.origin);
    portal.wire.forget();
    const orderPage = await openOrderPage();
    const tab = await extension.context.newPage();
    await tab.goto(orderPage.address);

    const popup = await extension.popupOver(tab);
    const opened = extension.context.waitForEvent('page');
    await popup.getByRole('button', { name: site.makeRequest }).click();
    const page = await opened;
    await page.setViewportSize({ width: 1280, height: 800 });
    await expect(page.getByLabel(words.names)).toHaveValue('localhost');
    expect(await foundByAxe(page)).toEqual([]);
    await page.getByRole('button', { name: words.make }).click();
    await expect(page.getByText(labels.tooShort(12))).toBeVisible();
    expect(await foundByAxe(page)).toEqual([]);

    await page.getByLabel(words.names).fill('www.élan.example\n*.example.com, 192.0.2.7');
    await page.getByRole('radio', { name: /^(?:Elliptic curve|Courbe elliptique) P-256/ }).check();
    await page.getByLabel(labels.label, { exact: true }).fill(password);
    await page.getByLabel(labels.again, { exact: true }).fill(password);
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: words.make }).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('www.elan.example.key.pem');
    const keyFile = readFileSync((await download.path()) ?? '', 'utf8');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.ready);
    expect(await foundByAxe(page)).toEqual([]);
    const request = await page.getByLabel(words.request).inputValue();

    // By mouse: a locked field is none; the page says what is asked, and what was done.
    await page.getByRole('button', { name: words.put }).click();
    await expect(tab.getByText(words.picking.ask)).toBeVisible();
    await tab.getByLabel('Locked').click();
    await tab.getByLabel('Your CSR').click();
    await expect(tab.getByText(words.picking.filled)).toBeVisible();
    await expect(page.getByText(words.picking.filled)).toBeVisible();
    await expect(tab.getByLabel('Locked')).toHaveValue('');
    const filled = await tab.getByLabel('Your CSR').inputValue();
    expect(filled).toBe(request);
    const seen = execFileSync('openssl', ['req', '-verify', '-noout', '-text'], {
      input: filled,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    expect(seen).toContain('DNS:www.xn--lan-9la.example, DNS:*.example.com, IP Address:192.0.2.7');
    // As a framework notices.
    const noticed = await tab.evaluate('({ ...document.body.dataset })');
    const length = String(request.length);
    expect(noticed).toEqual({ csrInput: length, csrChange: length });
    await tab.getByRole('button', { name: words.picking.close }).click();

    // By keyboard, and nothing is put anywhere after Escape.
    await page.getByRole('button', { name: words.put }).click();
    await expect(tab.getByText(words.picking.ask)).toBeVisible();
    await tab.bringToFront();
    await tab.getByLabel('On one line').focus();
    await tab.keyboard.press('Escape');
    await expect(tab.getByText(words.picking.stopped)).toBeVisible();
    await expect(tab.getByLabel('On one line')).toHaveValue('');
    await page.getByRole('button', { name: words.put }).click();
    await expect(tab.getByText(words.picking.ask)).toBeVisible();
    await tab.bringToFront();
    await tab.getByLabel('Your CSR').focus();
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await expect(tab.getByText(words.picking.oneLine)).toBeVisible();
    await expect(tab.getByLabel('On one line')).toHaveValue(request.replaceAll('\n', ''));

    // In a frame of the page.
    await page.getByRole('button', { name: words.put }).click();
    await expect(tab.getByText(words.picking.ask)).toBeVisible();
    const framed = tab.frameLocator('iframe').getByLabel('CSR in a frame');
    await framed.click();
    await expect(tab.getByText(words.picking.filled)).toBeVisible();
    await expect(framed).toHaveValue(request);
    // The other frames wait no more.
    await tab.getByLabel('Organisation').click();
    await expect(tab.getByLabel('Organisation')).toHaveValue('');

    const secrets = [...keySecrets(keyFile, password), passwordSecret(password)];
    const inPage = Buffer.from(await tab.content());
    expect(findSecrets(Buffer.concat([inPage, orderPage.sent(), portal.wire.sent()]), secrets)).toEqual([]);
    expect(orderPage.sent().toString()).toContain(request);
    expect(Object.keys(secrets)).not.toEqual([]);
    await orderPage.close();
    await extension.close();
  });
}

test('a request waits for its page where that has moved on', async ({ portal }) => {
  const extension = await ExtensionBrowser.open('en');
  const { keybot: words, site } = extension.words;
  await extension.setPortal(portal.origin);
  const orderPage = await openOrderPage();
  const tab = await extension.context.newPage();
  await tab.goto(orderPage.address);
  const popup = await extension.popupOver(tab);
  const opened = extension.context.waitForEvent('page');
  await popup.getByRole('button', { name: site.makeRequest }).click();
  const page = await opened;
  await page.getByRole('button', { name: englishKeyBot.password.suggest }).click();
  await page.getByRole('radio', { name: /^(?:Elliptic curve|Courbe elliptique) P-256/ }).check();
  await page.getByRole('button', { name: words.make }).click();
  const request = await page.getByLabel(words.request).inputValue();

  // Where nobody let the extension in.
  await tab.goto(orderPage.address.replace('localhost', '127.0.0.1'));
  await page.getByRole('button', { name: words.put }).click();
  await expect(page.getByText(words.unreachable)).toBeVisible();
  expect(await foundByAxe(page)).toEqual([]);

  await tab.goto(orderPage.address);
  const again = await extension.popupOver(tab);
  const closed = again.waitForEvent('close');
  await again.getByRole('button', { name: words.putWaiting }).click();
  await closed;
  await tab.getByLabel('Your CSR').click();
  await expect(tab.getByLabel('Your CSR')).toHaveValue(request);
  await expect(page.getByText(words.picking.filled)).toBeVisible();
  // It waits no more.
  const last = await extension.popupOver(tab);
  await expect(last.getByRole('button', { name: site.makeRequest })).toBeVisible();
  await expect(last.getByRole('button', { name: words.putWaiting })).toHaveCount(0);
  await orderPage.close();
  await extension.close();
});
