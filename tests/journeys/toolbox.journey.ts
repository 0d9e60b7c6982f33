import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { languages } from '#core/messages/message.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { beginningWith } from './pages/names.ts';
import { sizes } from './sizes.ts';

test.use({ serviceWorkers: 'allow' });

// KEY-6: whatever is dropped is decoded, matched and converted, without network and without a byte sent.

const folder = mkdtempSync(join(tmpdir(), 'paraphe-toolbox-'));
const password = 'pass phrase of openssl';

/** A root, a leaf under it, its key, request and containers, all by OpenSSL. */
function makeFiles(): void {
  const openssl = (...args: readonly string[]): void => {
    execFileSync('openssl', args, { cwd: folder, stdio: 'ignore' });
  };
  openssl(
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-keyout',
    'root.key',
    '-out',
    'root.pem',
    '-days',
    '3650',
    '-subj',
    '/CN=Toolbox Root',
    '-addext',
    'keyUsage=critical,keyCertSign,cRLSign',
  );
  openssl(
    'req',
    '-newkey',
    'rsa:2048',
    '-keyout',
    'leaf.key',
    '-passout',
    `pass:${password}`,
    '-out',
    'leaf.csr',
    '-subj',
    '/CN=toolbox.example.com',
    '-addext',
    'subjectAltName=DNS:toolbox.example.com',
  );
  openssl(
    'x509',
    '-req',
    '-in',
    'leaf.csr',
    '-CA',
    'root.pem',
    '-CAkey',
    'root.key',
    '-CAcreateserial',
    '-days',
    '90',
    '-copy_extensions',
    'copy',
    '-out',
    'leaf.pem',
  );
  openssl('x509', '-in', 'leaf.pem', '-outform', 'DER', '-out', 'leaf.der');
  openssl(
    'crl2pkcs7',
    '-nocrl',
    '-certfile',
    'root.pem',
    '-certfile',
    'leaf.pem',
    '-outform',
    'DER',
    '-out',
    'chain.p7b',
  );
  openssl(
    'pkcs12',
    '-export',
    '-inkey',
    'leaf.key',
    '-passin',
    `pass:${password}`,
    '-in',
    'leaf.pem',
    '-certfile',
    'root.pem',
    '-passout',
    `pass:${password}`,
    '-out',
    'leaf.p12',
  );
}

test.beforeAll(makeFiles);

for (const language of languages) {
  const words = wordsOf[language];
  const { toolbox } = words;
  const size = language === 'fr' ? 'phone' : 'desktop';

  test(`the toolbox decodes, matches and converts without network, in ${language}`, async ({
    browser,
    portal,
  }) => {
    const context = await browser.newContext({ ...sizes[size], locale: localeOf[language] });
    const page = await context.newPage();
    await page.goto(`${portal.origin}/toolbox`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    await context.setOffline(true);
    await page.reload();

    const files = page.locator('input[type=file]');
    await files.setInputFiles(
      ['leaf.der', 'root.pem', 'leaf.csr', 'leaf.key'].map((name) => join(folder, name)),
    );
    const certificate = page.getByRole('region', {
      name: `${toolbox.kinds.certificate} – toolbox.example.com`,
      exact: true,
    });
    await expect(certificate).toBeVisible();
    await expect(
      page.getByRole('region', { name: `${toolbox.kinds.certificationRequest} – toolbox.example.com` }),
    ).toBeVisible();
    await expect(page.getByText(toolbox.chain.valid)).toBeVisible();

    await page.getByLabel(toolbox.locked.password('leaf.key'), { exact: true }).fill('not it');
    await page.getByRole('button', { name: toolbox.locked.open }).click();
    await expect(page.getByText(words.errors['key.wrongPassword']({}).what)).toBeVisible();
    await page.getByLabel(toolbox.locked.password('leaf.key'), { exact: true }).fill(password);
    await page.getByRole('button', { name: toolbox.locked.open }).click();
    const matches = page.getByRole('region', { name: toolbox.matches.title });
    await expect(matches).toContainText(toolbox.kinds.privateKey);
    await expect(matches).toContainText(toolbox.kinds.certificationRequest);
    await expect(matches).toContainText(`${toolbox.kinds.certificate} – toolbox.example.com`);

    const download = page.waitForEvent('download');
    await certificate
      .getByRole('button', { name: beginningWith(toolbox.convert.downloadAs('', '').split(' ')[0] ?? '') })
      .first()
      .click();
    expect(readFileSync(await (await download).path(), 'utf8')).toBe(
      readFileSync(join(folder, 'leaf.pem'), 'utf8'),
    );

    await page.getByRole('button', { name: toolbox.clear }).click();
    await files.setInputFiles(['chain.p7b', 'leaf.p12'].map((name) => join(folder, name)));
    await expect(
      page.getByRole('region', { name: `${toolbox.kinds.certificate} – Toolbox Root`, exact: true }),
    ).toBeVisible();
    await page.getByLabel(toolbox.locked.password('leaf.p12'), { exact: true }).fill(password);
    await page.getByRole('button', { name: toolbox.locked.open }).click();
    await expect(page.getByRole('region', { name: beginningWith(toolbox.kinds.privateKey) })).toBeVisible();

    await files.setInputFiles({
      name: 'noise.bin',
      mimeType: 'application/octet-stream',
      buffer: Buffer.alloc(1_000_000, 0x5a),
    });
    await expect(page.getByText(words.errors['file.unrecognised']({}).what)).toBeVisible();
    await expect(page.getByText(words.errors['file.unrecognised']({}).remedy)).toBeVisible();
    await context.close();
  });
}
