import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { type ExtensionManifest, manifestFor } from './manifest-for.ts';

const source = JSON.parse(
  readFileSync(new URL('../../extension/manifest.json', import.meta.url), 'utf8'),
) as ExtensionManifest;

it.each([
  [
    'chrome',
    { service_worker: 'background.js', type: 'module' },
    ['browser_specific_settings', 'optional_permissions'],
  ],
  ['firefox', { scripts: ['background.js'], type: 'module' }, ['key', 'minimum_chrome_version']],
] as const)('has in %s what that browser knows, and all the rest', (browser, background, foreign) => {
  const manifest = manifestFor(browser, source);
  expect(manifest.background).toEqual(background);
  const gone = Object.keys(source).filter((key) => !(key in manifest));
  expect(gone.sort()).toEqual([...foreign].sort());
});
