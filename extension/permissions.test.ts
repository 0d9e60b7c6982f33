import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const manifest = JSON.parse(readFileSync(new URL('./manifest.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

/** Every permission with what would not work without it; nothing else may be asked for. */
const reasons: Readonly<Record<string, string>> = {
  contextMenus: 'reads a selected certificate: “Read with Paraphe” in the context menu',
  storage: 'keeps the address of the portal, and hands the selected text to the page that reads it',
};

it('asks for no permission without a reason', () => {
  expect(manifest.permissions).toEqual(Object.keys(reasons));
});

it('reaches no site', () => {
  for (const key of [
    'host_permissions',
    'optional_host_permissions',
    'content_scripts',
    'externally_connectable',
  ]) {
    expect(manifest).not.toHaveProperty(key);
  }
});

it('starts the same background script in both browsers', () => {
  expect(manifest.background).toEqual({
    service_worker: 'background.js',
    scripts: ['background.js'],
    type: 'module',
  });
});
