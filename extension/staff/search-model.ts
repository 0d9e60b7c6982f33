import { type ReadonlySignal, signal } from '@preact/signals';
import { Refusal } from '#core/errors/refusal.ts';
import type { Page } from '#core/portal/views.ts';
import { askAsSignedIn } from '../account/ask-as-signed-in.ts';
import type { StorageArea } from '../kept-store.ts';
import type { PortalClient } from '../portal-client.ts';
import { type ListedOrder, listedOrder } from './kept-view.ts';

/** Fewer letters find everything. */
const shortest = 2;
/** Longer than any name; the portal refuses more. */
const longest = 128;

interface FindOrders {
  readonly portal: PortalClient;
  readonly store: Pick<StorageArea, 'get'>;
  readonly limit: number;
}

/**
 * Orders of the person's account with this in their reference, names, mailbox (the subjectAltName) or own fields.
 * @returns undefined when there is too little to look for
 * @throws Refusal
 */
export async function findOrders(
  text: string,
  { portal, store, limit }: FindOrders,
): Promise<Page<ListedOrder> | undefined> {
  const search = text.trim().slice(0, longest);
  if (search.length < shortest) return undefined;
  return askAsSignedIn({ store, origin: portal.origin }, async (token) => {
    const { rows, total } = await portal.read('/api/orders', { token, query: { search, limit } });
    return { rows: rows.map(listedOrder), total };
  });
}

export interface SearchModel {
  /** undefined as long as nothing was looked for. */
  readonly found: ReadonlySignal<Page<ListedOrder> | undefined>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  readonly search: (text: string) => Promise<void>;
}

export function createSearchModel(options: FindOrders): SearchModel {
  const found = signal<Page<ListedOrder> | undefined>(undefined);
  const refusal = signal<Refusal | undefined>(undefined);
  let asked = 0;
  return {
    found,
    refusal,
    search: async (text) => {
      const mine = ++asked;
      try {
        const answer = await findOrders(text, options);
        // Answers may come in another order than questions.
        if (mine !== asked) return;
        found.value = answer;
        refusal.value = undefined;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        if (mine !== asked) return;
        found.value = undefined;
        refusal.value = error;
      }
    },
  };
}
