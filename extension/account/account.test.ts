import { describe, expect, it } from 'vitest';
import { Refusal } from '#core/errors/refusal.ts';
import type { PortalClient } from '../portal-client.ts';
import { type Account, createAccount } from './account.ts';
import type { TokenStore } from './kept-token.ts';

const person = { name: 'Anaïs' };
const origin = 'https://portal.example.com';

function storeOf(
  kept: Record<string, unknown> = {},
): TokenStore & { readonly kept: Record<string, unknown> } {
  return {
    kept,
    get: async (key) => ({ [key]: kept[key] }),
    set: async (items) => {
      Object.assign(kept, items);
    },
    remove: async (key) => {
      delete kept[key];
    },
  };
}

function accountOf({
  store = storeOf(),
  answer = () => ({ person, mailIsDelivered: true }) as unknown,
  at = origin,
}: {
  readonly store?: TokenStore;
  readonly answer?: (token: string) => unknown;
  readonly at?: string;
}): Account & { readonly told: readonly string[] } {
  const told: string[] = [];
  const portal = {
    origin: at,
    session: async (token: string) => {
      told.push(`session ${token}`);
      return answer(token);
    },
    run: async (name: string, _: unknown, token: string) => {
      told.push(`${name} ${token}`);
      return answer(token);
    },
  } as unknown as PortalClient;
  return Object.assign(createAccount({ portal, store }), { told });
}

const refuse = (code: 'server.unavailable' | 'signin.required') => () => {
  throw new Refusal(code);
};

describe('the account of the extension', () => {
  it('is nobody’s at first, and asks the portal nothing', async () => {
    const account = accountOf({});
    await account.refresh();
    expect(account.state.value).toEqual({ kind: 'signedOut', ended: false });
    expect(account.told).toEqual([]);
  });

  it('is whose the portal says by the token, and in each page of the extension', async () => {
    const store = storeOf();
    await accountOf({ store }).begin('t');
    const elsewhere = accountOf({ store });
    await elsewhere.refresh();
    expect(elsewhere.state.value).toEqual({ kind: 'signedIn', person });
    expect(elsewhere.told).toEqual(['session t']);
  });

  it('is known before the portal answers, from what it said last', async () => {
    const store = storeOf();
    await accountOf({ store }).begin('t');
    const account = accountOf({ store, answer: refuse('server.unavailable') });
    await account.recall();
    expect(account.state.value).toEqual({ kind: 'signedIn', person });
    expect(account.told).toEqual([]);
    await account.refresh();
    expect(account.state.value).toMatchObject({ kind: 'unsure', person });
  });

  it('shows its token to no other portal', async () => {
    const store = storeOf();
    await accountOf({ store }).begin('t');
    const other = accountOf({ store, at: 'https://other.example.com' });
    await other.refresh();
    await other.signOut();
    expect(other.state.value).toEqual({ kind: 'signedOut', ended: false });
    expect(other.told).toEqual([]);
  });

  it('says that the session has ended, and forgets the token', async () => {
    const store = storeOf();
    await accountOf({ store }).begin('t');
    const account = accountOf({ store, answer: refuse('signin.required') });
    await account.refresh();
    expect(account.state.value).toEqual({ kind: 'signedOut', ended: true });
    expect(JSON.stringify(store.kept)).not.toContain('"t"');
    // Also to a page that is opened later, which has nothing to ask the portal by.
    const later = accountOf({ store });
    await later.refresh();
    expect(later.state.value).toEqual({ kind: 'signedOut', ended: true });
    expect(later.told).toEqual([]);
  });

  it('keeps the token while the portal does not answer', async () => {
    const store = storeOf();
    await accountOf({ store }).begin('t');
    const account = accountOf({ store, answer: refuse('server.unavailable') });
    await account.refresh();
    expect(account.state.value).toMatchObject({ kind: 'unsure' });
    expect(store.kept).not.toEqual({});
  });

  it.each([[undefined], ['server.unavailable' as const], ['signin.required' as const]])(
    'is left, whatever the portal answers: %s',
    async (code) => {
      const store = storeOf();
      await accountOf({ store }).begin('t');
      const account = accountOf({ store, ...(code && { answer: refuse(code) }) });
      await account.signOut();
      expect(account.state.value).toEqual({ kind: 'signedOut', ended: false });
      expect(account.told).toEqual(['session.signOut@1 t']);
      expect(store.kept).toEqual({});
    },
  );
});
