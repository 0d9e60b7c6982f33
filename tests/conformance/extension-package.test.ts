import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ExtensionBrowser,
  type ExtensionManifest,
  extensionBrowsers,
} from '../../scripts/extension-packages/manifest-for.ts';
import { packExtension, writeExtensionPackages } from '../../scripts/extension-packages/pack-extension.ts';

// What is handed in to the browsers' shops, made of the extension as it was built before.

const root = join(import.meta.dirname, '..', '..');
const built = join(root, 'dist', 'extension');

let folder: string;
beforeAll(async () => {
  if (!existsSync(built)) throw new Error('the extension is not built: npm run build');
  folder = await mkdtemp(join(tmpdir(), 'paraphe-packages-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts the packages' own program: it has no types to be called by. */
function lint(path: string): Promise<LintReport> {
  return new Promise((resolve, reject) => {
    const program = join(root, 'node_modules', 'addons-linter', 'bin', 'addons-linter');
    // It ends with an error when it found some: the report says it better.
    execFile(process.execPath, [program, '--output', 'json', path], (_, answer, complaint) => {
      try {
        resolve(JSON.parse(answer) as LintReport);
      } catch (cause) {
        reject(new Error(`addons-linter gave no report: ${complaint}`, { cause }));
      }
    });
  });
}

interface LintReport {
  readonly errors: readonly unknown[];
  readonly warnings: readonly unknown[];
  readonly notices: readonly unknown[];
}

const manifestIn = (content: Uint8Array): ExtensionManifest =>
  JSON.parse(strFromU8(unzipSync(content)['manifest.json'] ?? new Uint8Array())) as ExtensionManifest;

describe.each(extensionBrowsers)('the package for %s', (browser: ExtensionBrowser) => {
  test('is made twice with the same bytes, its entries sorted', async () => {
    const first = await packExtension(built, browser);
    expect(await packExtension(built, browser)).toEqual(first);
    const names = Object.keys(unzipSync(first.content));
    expect(names).toEqual(names.toSorted());
    expect(names).toContain('background.js');
  });

  test('starts the background script as that browser does', async () => {
    const { background } = manifestIn((await packExtension(built, browser)).content);
    expect(Object.keys(background)).toEqual([browser === 'chrome' ? 'service_worker' : 'scripts', 'type']);
  });
});

test('Firefox’s shop has nothing to say against its package', { timeout: 120_000 }, async () => {
  const names = await writeExtensionPackages(built, folder);
  const name = names.find((one) => one.startsWith('paraphe-firefox-')) ?? '';
  const { errors, warnings, notices } = await lint(join(folder, name));
  expect({ errors, warnings, notices }).toEqual({ errors: [], warnings: [], notices: [] });
});
