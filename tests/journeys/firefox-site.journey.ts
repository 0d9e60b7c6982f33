import { execFileSync } from 'node:child_process';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { extension as words } from '#core/messages/en/extension.ts';
import { keybot as keyBotWords } from '#core/messages/en/keybot.ts';
import { findProgram, installCommand, programs } from '../../scripts/programs/programs.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { deliverOrder, inviteHolder, signedIn } from '../portal/orders.ts';
import { replaceCertificate, standForHosts } from './database.ts';
import { test } from './fixture.ts';
import { Firefox } from './pages/firefox.ts';

// EXT-4 and EXT-5 in Firefox, by its icon in the toolbar: the site's certificate beside the one that is really served, and
// a request put into a page that nothing but that click lets the extension into.

const executablePath = findProgram(programs.firefox);
const says = (page: Page, text: string) => page.locator(`::-p-text(${text})`).wait();
const press = (page: Page, name: string) =>
  page.locator(`::-p-aria([name="${name}"][role="button"])`).click();
const type = (page: Page, name: string, text: string) =>
  page.locator(`::-p-aria([name="${name}"][role="textbox"])`).fill(text);

/** A site of its own, with a certificate that only its maker trusts. */
async function openSite() {
  const folder = mkdtempSync(join(tmpdir(), 'paraphe-site-'));
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const subject = [
    '-subj',
    '/CN=site',
    '-addext',
    'subjectAltName=DNS:localhost,IP:127.0.0.1',
    '-days',
    '30',
  ];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', key];
  execFileSync('openssl', ['req', '-x509', ...made, '-out', certificate, ...subject], { stdio: 'ignore' });
  const pem = readFileSync(certificate, 'utf8');
  const server = createServer({ key: readFileSync(key), cert: pem }, (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(
      '<!doctype html><html lang="en"><title>Order</title><label>CSR <textarea></textarea></label>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  rmSync(folder, { recursive: true });
  return {
    port: (server.address() as AddressInfo).port,
    der: new X509Certificate(pem).raw,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

test('in Firefox the popup compares the site with what it serves, and KeyBot fills its field', async ({
  portal,
}) => {
  test.skip(executablePath === undefined, `to get Firefox: ${installCommand(programs.firefox)}`);
  const { reference, link } = await inviteHolder(portal, { mailbox: 'firefox@example.com', language: 'en' });
  await acceptInvitation(portal.origin, link, 'cinq mots que personne ne devine');
  await deliverOrder(portal, reference);
  await standForHosts(portal, { reference, hosts: ['127.0.0.1'], days: 60 });
  const person = await signedIn(portal, 'user');
  const { code } = await person.run('extension.pair@1', {});

  const firefox = await Firefox.open(executablePath ?? '');
  const settings = await firefox.extensionPage('options.html');
  await type(settings, words.options.address, portal.origin);
  await press(settings, words.options.save);
  await says(settings, words.options.saved);
  const access = await firefox.extensionPage('signin.html');
  await type(access, words.access.code, code);
  await press(access, words.access.pair);
  await says(access, words.access.done('Camille Martin'));

  const site = await openSite();
  const tab = await firefox.newPage();
  await tab.goto(`https://127.0.0.1:${site.port}/`);
  await tab.bringToFront();
  expect(await firefox.clickIcon(settings)).toContain(`127.0.0.1${words.site.consent}`);

  // Its popup again, in a tab, where a test can press buttons: the icon was clicked over the tab in front.
  const popup = await firefox.extensionPage('popup.html');
  const lookAgain = async () => {
    await tab.bringToFront();
    await firefox.clickIcon(settings);
    await popup.evaluate(() => {
      document.body.dataset.before = '';
      location.reload();
    });
    // The page that comes, not the one that goes: it asks which tab is in front while it is drawn.
    await popup.locator('body:not([data-before]) .site').wait();
    await popup.bringToFront();
  };
  await lookAgain();
  await press(popup, words.site.consent);
  await says(popup, words.site.covered);
  await press(popup, words.site.served.compare);
  const end = (at: Date) => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(at);
  const day = 86_400_000;
  await says(popup, words.site.served.another(end(new Date(Date.now() + 30 * day)), '').split(',')[0] ?? '');

  await replaceCertificate(portal, reference, site.der);
  await lookAgain();
  await says(popup, words.site.served.same);
  await standForHosts(portal, { reference, hosts: [], days: 60 });
  await lookAgain();
  await says(popup, words.site.notCovered);
  await says(popup, words.site.served.toolbox);
  // One look, one permission.
  const origins = await settings.evaluate('browser.permissions.getAll().then(({ origins }) => origins)');
  expect(origins).toEqual(['http://localhost/*']);

  const page = await firefox.openedBy(() => press(popup, words.site.makeRequest));
  await page.locator('::-p-text(Elliptic curve P-256)').click();
  await press(page, keyBotWords.password.suggest);
  await press(page, words.keybot.make);
  await says(page, words.keybot.ready);
  const request = await page.$eval('textarea', ({ value }) => value);
  await press(page, words.keybot.put);
  await says(tab, words.keybot.picking.ask);
  await tab.locator('textarea').click();
  await says(tab, words.keybot.picking.filled);
  expect(await tab.$eval('textarea', ({ value }) => value)).toBe(request);
  await says(page, words.keybot.picking.filled);
  const seen = execFileSync('openssl', ['req', '-verify', '-noout', '-pubkey'], {
    input: request,
    stdio: 'pipe',
  });
  expect(createPublicKey(seen).asymmetricKeyType).toBe('ec');
  site.close();
  await firefox.close();
});
