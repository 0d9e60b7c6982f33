import { describe, expect, it } from 'vitest';
import { type ConsentParts, createLookupConsent } from './lookup-consent.ts';

function parts(ofBrowser: string[] | undefined, answer = true) {
  const kept: Record<string, unknown> = {};
  let given = ofBrowser;
  const all: ConsentParts = {
    store: {
      get: async (key) => ({ [key]: kept[key] }),
      set: async (items) => {
        Object.assign(kept, items);
      },
      remove: async (key) => {
        delete kept[key];
      },
    },
    permissions: {
      getAll: async () => (given ? { data_collection: given } : {}),
      request: async ({ data_collection }) => {
        if (!given) throw new Error('no such permission');
        if (answer) given = data_collection;
        return answer;
      },
      remove: async () => {
        if (!given) throw new Error('no such permission');
        given = [];
        return true;
      },
    },
  };
  return all;
}

describe.each([
  ['where the browser keeps no such consents', undefined],
  ['where the browser asks too', []],
])('%s', (_, ofBrowser) => {
  it('is given once for all, and can be withdrawn', async () => {
    const all = parts(ofBrowser);
    const consent = await createLookupConsent(all);
    expect(await consent.isGiven()).toBe(false);
    expect(await consent.give()).toBe(true);
    expect(await (await createLookupConsent(all)).isGiven()).toBe(true);
    await consent.withdraw();
    expect(await consent.isGiven()).toBe(false);
  });
});

it('is not given where the person told the browser no', async () => {
  const consent = await createLookupConsent(parts([], false));
  expect(await consent.give()).toBe(false);
  expect(await consent.isGiven()).toBe(false);
});
