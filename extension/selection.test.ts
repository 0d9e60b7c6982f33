import { expect, it } from 'vitest';
import { keepSelection, type SelectionStore, takeSelection } from './selection.ts';

function memory(): SelectionStore {
  const items: Record<string, unknown> = {};
  return {
    get: async (key) => ({ [key]: items[key] }),
    set: async (more) => {
      Object.assign(items, more);
    },
    remove: async (key) => {
      delete items[key];
    },
  };
}

it('gives the selection once, with the lines that the browser took from its PEM', async () => {
  const store = memory();
  await keepSelection(store, 'see -----BEGIN CERTIFICATE----- MIIB AAAA -----END CERTIFICATE-----');
  const text = await takeSelection(store);
  expect(text.split('\n').map((line) => line.trim())).toEqual([
    'see',
    '-----BEGIN CERTIFICATE-----',
    'MIIB AAAA',
    '-----END CERTIFICATE-----',
  ]);
  expect(await takeSelection(store)).toBe('');
});
