import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { pageHints } from './page-hints.ts';

const directory = mkdtempSync(join(tmpdir(), 'paraphe-hints-'));
afterAll(() => rmSync(directory, { recursive: true }));
mkdirSync(join(directory, '.vite'));
const manifest = {
  'index.html': { file: 'assets/index.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared.js' },
  'screens/invitation/index.tsx': {
    file: 'assets/invitation.js',
    imports: ['_shared.js'],
    css: ['assets/invitation.css'],
  },
  'screens/orders/index.tsx': { file: 'assets/orders.js', imports: ['_shared.js'] },
  '../core/messages/fr/rooms/list.ts': { file: 'assets/fr-list.js' },
  '../core/messages/en/first.ts': { file: 'assets/en.js' },
  '../core/messages/fr/first.ts': { file: 'assets/fr.js' },
};
writeFileSync(join(directory, '.vite', 'manifest.json'), JSON.stringify(manifest));

describe('the hints of a page', () => {
  const hints = pageHints(directory);

  it('name the words and the screen of an invitation, and nothing that the page names itself', () => {
    expect(hints({ path: '/invitation', acceptLanguage: 'fr-FR,fr;q=0.9,en;q=0.8' })).toBe(
      '</assets/fr.js>; rel=modulepreload, </assets/invitation.js>; rel=modulepreload, ' +
        '</assets/invitation.css>; rel=preload; as=style; crossorigin',
    );
  });

  it('name the screen of the list of orders, and its own words', () => {
    expect(hints({ path: '/orders', acceptLanguage: 'fr' })).toBe(
      '</assets/fr.js>; rel=modulepreload, </assets/orders.js>; rel=modulepreload, ' +
        '</assets/fr-list.js>; rel=modulepreload',
    );
  });

  it.each([
    ['de-DE, en;q=0.7', 'en'],
    ['de, fr', 'fr'],
    ['es', 'en'],
    [undefined, 'en'],
  ])('for %s name the words in %s', (acceptLanguage, language) => {
    expect(hints({ path: '/keys', acceptLanguage })).toBe(`</assets/${language}.js>; rel=modulepreload`);
  });

  it('are none where nothing is built', () => {
    expect(pageHints(join(directory, 'nothing'))({ path: '/', acceptLanguage: 'fr' })).toBeUndefined();
  });
});
