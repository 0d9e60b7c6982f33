import { expect, it } from 'vitest';
import { currentTab } from './current-tab.ts';

const at = (url?: string) => currentTab({ query: async () => [{ id: 7, index: 2, url }] });

it.each([
  ['https://www.example.com/a?b#c', 'www.example.com', 'https://www.example.com', true],
  ['https://Élan.example.fr:8443/', 'xn--lan-9la.example.fr', 'https://xn--lan-9la.example.fr:8443', true],
  ['http://localhost:8080/', 'localhost', 'http://localhost:8080', false],
  ['https://[::1]/', '::1', 'https://[::1]', true],
])('knows the site of %s', async (url, host, origin, isEncrypted) => {
  expect(await at(url)).toEqual({ tabId: 7, index: 2, host, origin, isEncrypted });
});

it.each([
  [undefined],
  ['about:blank'],
  ['chrome://settings/'],
  ['moz-extension://5f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b/popup.html'],
  ['file:///etc/passwd'],
  ['data:text/html,hello'],
])('sees no site in %s', async (url) => expect(await at(url)).toBeUndefined());
