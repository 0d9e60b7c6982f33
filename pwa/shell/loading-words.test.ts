import { afterEach, expect, it, vi } from 'vitest';
import type * as WordRooms from './word-rooms.ts';
import { chooseLanguage, loadWords, words } from './words.ts';

vi.mock('./word-rooms.ts', async (original) => {
  const real = await original<typeof WordRooms>();
  let asked = 0;
  return {
    ...real,
    // Each takes longer than the one before.
    loadFirst: async (language: 'en' | 'fr') => {
      await new Promise((resolve) => setTimeout(resolve, 10 * ++asked));
      return real.loadFirst(language);
    },
  };
});

const element = { lang: '', setAttribute: () => undefined };
vi.stubGlobal('document', { documentElement: element, querySelector: () => element });
vi.stubGlobal('localStorage', { getItem: () => null, setItem: () => undefined });
afterEach(() => {
  element.lang = '';
});
const had = (area: 'lists' | 'signin' | 'toolbox') => () => area in words.value;

it('are there for each of several who ask at once', async () => {
  await chooseLanguage('en');
  const asked = [loadWords(['list']).then(had('lists')), loadWords(['signing']).then(had('signin'))];
  expect(await Promise.all(asked)).toEqual([true, true]);
});

it('are those of the language that somebody chooses while a screen asks for more', async () => {
  await chooseLanguage('en');
  const asked = [loadWords(['tools']).then(had('toolbox')), chooseLanguage('fr').then(had('toolbox'))];
  expect(await Promise.all(asked)).toEqual([true, true]);
  expect(element.lang).toBe('fr');
});
