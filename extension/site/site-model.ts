import { type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import type { SiteView } from '#core/portal/site-views.ts';
import type { Account } from '../account/account.ts';
import type { PortalClient } from '../portal-client.ts';
import type { SiteTab } from './current-tab.ts';
import type { LookupConsent } from './lookup-consent.ts';

type SiteState =
  | { readonly kind: 'looking' | 'reading' | 'signedOut' | 'unasked' }
  | { readonly kind: 'found'; readonly certificates: SiteView['certificates'] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** What the portal knows of the site in the current tab. */
export interface Site {
  readonly tab: SiteTab;
  readonly state: ReadonlySignal<SiteState>;
  /** Within a click: lets the portal be asked, now and whenever this is opened. */
  readonly consent: () => Promise<void>;
  readonly withdraw: () => Promise<void>;
}

interface SiteParts {
  readonly tab: SiteTab;
  readonly account: Pick<Account, 'state'>;
  readonly portal: Pick<PortalClient, 'read'>;
  readonly readToken: () => Promise<string | undefined>;
  readonly lookups: LookupConsent;
}

export function createSite({ tab, account, portal, readToken, lookups }: SiteParts): Site {
  const state = signal<SiteState>({ kind: 'reading' });
  const look = async (token: string): Promise<SiteState> => {
    try {
      const { certificates } = await portal.read('/api/certificates/for-host', {
        token,
        query: { host: tab.host },
      });
      return { kind: 'found', certificates };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { kind: 'refused', refusal: error };
    }
  };
  const refresh = async () => {
    const who = account.state.value.kind;
    const token = who === 'signedIn' ? await readToken() : undefined;
    // While nobody knows who it is, or in doubt, the account's own line says what there is to say.
    if (who === 'reading' || who === 'unsure') {
      state.value = { kind: 'reading' };
      return;
    }
    if (token === undefined) {
      state.value = { kind: 'signedOut' };
      return;
    }
    if (!(await lookups.isGiven())) {
      state.value = { kind: 'unasked' };
      return;
    }
    state.value = { kind: 'looking' };
    state.value = await look(token);
  };
  account.state.subscribe(() => void refresh());
  return {
    tab,
    state,
    consent: async () => {
      if (await lookups.give()) await refresh();
    },
    withdraw: async () => {
      await lookups.withdraw();
      await refresh();
    },
  };
}
