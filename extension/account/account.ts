import { type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import type { PortalClient } from '../portal-client.ts';
import {
  endAccess,
  forgetToken,
  hasEnded,
  keepPerson,
  keepToken,
  type Person,
  readAccess,
  readToken,
  type TokenStore,
} from './kept-token.ts';

type AccountState =
  | { readonly kind: 'reading' }
  /** `ended`: the session was over, or ended elsewhere, and nobody signed out here. */
  | { readonly kind: 'signedOut'; readonly ended: boolean }
  | { readonly kind: 'signedIn'; readonly person: Person }
  /** There is a token, and no saying whether it still holds. */
  | { readonly kind: 'unsure'; readonly refusal: Refusal; readonly person?: Person | undefined };

/** Who is signed in to the extension. */
export interface Account {
  readonly state: ReadonlySignal<AccountState>;
  /** What was known last, without asking the portal. */
  readonly recall: () => Promise<void>;
  readonly refresh: () => Promise<void>;
  readonly begin: (token: string) => Promise<void>;
  /** The token is forgotten here even when the portal cannot be told. */
  readonly signOut: () => Promise<void>;
}

export function createAccount({
  portal,
  store,
}: {
  readonly portal: PortalClient;
  readonly store: TokenStore;
}): Account {
  const state = signal<AccountState>({ kind: 'reading' });
  const signedOut = async () => {
    state.value = { kind: 'signedOut', ended: await hasEnded(store, portal.origin) };
  };
  const recall = async () => {
    const access = await readAccess(store, portal.origin);
    if (access?.person) state.value = { kind: 'signedIn', person: access.person };
    else if (access === undefined) await signedOut();
  };
  const refresh = async () => {
    const access = await readAccess(store, portal.origin);
    if (access === undefined) return signedOut();
    const { token } = access;
    try {
      const { person } = await portal.session(token);
      if (person === undefined) throw new Refusal('signin.required');
      await keepPerson(store, portal.origin, { token, person });
      state.value = { kind: 'signedIn', person };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      if (error.code !== 'signin.required') {
        state.value = { kind: 'unsure', refusal: error, person: access.person };
        return;
      }
      await endAccess(store, portal.origin);
      await signedOut();
    }
  };
  return {
    state,
    recall,
    refresh,
    begin: async (token) => {
      await keepToken(store, portal.origin, token);
      await refresh();
    },
    signOut: async () => {
      const token = await readToken(store, portal.origin);
      await forgetToken(store);
      state.value = { kind: 'signedOut', ended: false };
      if (token !== undefined) await endSession(portal, token);
    },
  };
}

/** Tells the portal; when it cannot be told, the session ends by itself within the hour. */
async function endSession(portal: PortalClient, token: string): Promise<void> {
  try {
    await portal.run('session.signOut@1', {}, token);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
