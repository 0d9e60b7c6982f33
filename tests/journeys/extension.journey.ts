import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { extension as english } from '#core/messages/en/extension.ts';
import { extension as french } from '#core/messages/fr/extension.ts';
import { findChromium } from '../../scripts/programs/install.ts';
import { chromiumFlags } from '../bench/browser.ts';
import { foundByAxe } from './axe.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'extension');

for (const [locale, words] of [
  ['en-GB', english],
  ['fr-FR', french],
] as const) {
  test(`the extension shows its portal and decodes a certificate, in ${locale}`, async () => {
    // One folder a test: workers are used again, and what they removed would be missed.
    const folder = mkdtempSync(join(tmpdir(), 'paraphe-extension-'));
    execFileSync(
      'openssl',
      [
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:P-256',
        '-nodes',
        '-keyout',
        'k.pem',
        '-out',
        'c.pem',
        '-days',
        '90',
        '-subj',
        '/CN=extension.example.com',
      ],
      { cwd: folder, stdio: 'ignore' },
    );
    const executablePath = findChromium();
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      ...(executablePath ? { executablePath } : { channel: 'chromium' }),
      headless: true,
      locale,
      args: [
        ...chromiumFlags,
        `--disable-extensions-except=${built}`,
        `--load-extension=${built}`,
        `--lang=${locale}`,
      ],
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    const id = new URL(worker.url()).host;
    const popup = await context.newPage();
    await popup.setViewportSize({ width: 390, height: 600 });
    await popup.goto(`chrome-extension://${id}/popup.html`);
    await expect(popup.getByText('localhost:8080').first()).toBeVisible();
    await expect(popup.getByRole('heading', { name: words.decoder })).toBeVisible();
    await popup.locator('input[type=file]').setInputFiles(join(folder, 'c.pem'));
    await expect(popup.getByText('extension.example.com').first()).toBeVisible();
    await expect(popup.getByText(words.validNow, { exact: true })).toBeVisible();
    expect(await foundByAxe(popup)).toEqual([]);

    await popup.goto(`chrome-extension://${id}/options.html`);
    await popup.getByLabel(words.options.address).fill('javascript:alert(1)');
    await popup.getByRole('button', { name: words.options.save }).click();
    await expect(popup.getByText(words.options.addressWrong)).toBeVisible();
    await popup.getByLabel(words.options.address).fill('https://portal.example.com/');
    await popup.getByRole('button', { name: words.options.save }).click();
    await expect(popup.getByText(words.options.saved)).toBeVisible();
    expect(await foundByAxe(popup)).toEqual([]);
    await popup.goto(`chrome-extension://${id}/popup.html`);
    await expect(popup.getByText('portal.example.com').first()).toBeVisible();
    await context.close();
    rmSync(folder, { recursive: true });
  });
}
