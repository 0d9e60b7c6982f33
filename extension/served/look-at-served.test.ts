import { describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { watchServed } from './watch-served.ts';

const at = { tabId: 7, origin: 'https://www.example.com' };
const end = Date.UTC(2027, 0, 1);

/** Firefox, as far as it is asked: a reload brings an answer, unless the tab is gone. */
function firefox({ isThere = true, allowed = true } = {}) {
  const kept: Record<string, unknown> = { served: { ...at, state: 'asked' } };
  const listening = new Set<(details: { requestId: string }) => Promise<unknown>>();
  const given = new Set(['https://www.example.com/*']);
  const reloads: number[] = [];
  const faults: unknown[] = [];
  let added = () => undefined as unknown;
  let hear = (_: unknown) => undefined as unknown;
  const browser = {
    storage: {
      local: { get: async () => ({ portal: 'https://portal.example.com' }) },
      session: {
        get: async (key: string) => ({ [key]: kept[key] }),
        set: async (items: object) => Object.assign(kept, items),
      },
    },
    permissions: {
      onAdded: {
        addListener: (listener: () => unknown) => {
          added = listener;
        },
      },
      contains: async () => allowed,
      remove: async ({ origins }: { origins: string[] }) => origins.every((one) => given.delete(one)),
    },
    runtime: {
      getManifest: () => ({ host_permissions: ['http://localhost/*'] }),
      onMessage: {
        addListener: (listener: (message: unknown) => unknown) => {
          hear = listener;
        },
      },
    },
    tabs: {
      reload: async (tabId: number) => {
        reloads.push(tabId);
        if (!isThere) throw new Error('no tab');
        for (const listener of listening) void listener({ requestId: '1' });
      },
    },
    webRequest: {
      onHeadersReceived: {
        addListener: (listener: never) => listening.add(listener),
        removeListener: (listener: never) => listening.delete(listener),
      },
      getSecurityInfo: async () => ({
        certificates: [{ fingerprint: { sha256: 'AB:CD' }, validity: { start: 0, end } }],
      }),
    },
  };
  watchServed(browser as unknown as Browser, (fault) => faults.push(fault));
  return {
    kept,
    listening,
    given,
    reloads,
    faults,
    added: () => added(),
    hear: (what: unknown) => hear(what),
  };
}

describe('what a site serves', () => {
  it('is looked at once, whoever says that it may be, and the permission given back', async () => {
    const { kept, listening, given, reloads, added, hear } = firefox();
    added();
    hear({ kind: 'lookAtServed' });
    hear({ kind: 'something else' });
    await expect.poll(() => [...given]).toEqual([]);
    expect(kept.served).toEqual({
      ...at,
      state: 'seen',
      certificate: { sha256: 'abcd', notAfter: '2027-01-01T00:00:00.000Z' },
    });
    expect(reloads).toEqual([7]);
    expect(listening.size).toBe(0);
  });

  it('is not looked at without leave', async () => {
    const { kept, reloads, hear } = firefox({ allowed: false });
    hear({ kind: 'lookAtServed' });
    await Promise.resolve();
    expect(kept.served).toEqual({ ...at, state: 'asked' });
    expect(reloads).toEqual([]);
  });

  it('was not seen where the tab is gone', async () => {
    const { kept, listening, given, faults, hear } = firefox({ isThere: false });
    hear({ kind: 'lookAtServed' });
    await expect.poll(() => faults).toHaveLength(1);
    expect(kept.served).toEqual({ ...at, state: 'unseen' });
    expect([listening.size, given.size]).toEqual([0, 0]);
  });
});
