import type { OrderOctets } from '#core/sync/answer-octets.ts';
import type { PullAnswer, PushAnswer, PushRequest } from '#core/sync/protocol.ts';

/** What the portal told. Of orders the rows are those of lists; both kinds of their octets are kept as they came. */
export type Told = PullAnswer & { readonly orders?: OrderOctets | undefined };

/** The way to the portal. Whatever goes wrong arrives as a Refusal; `server.unavailable` when there is no answer. */
export interface Transport {
  /** @param query a cursor by kind; `only` names the kinds asked for */
  readonly pull: (query: Readonly<Record<string, string>>) => Promise<Told>;
  readonly push: (request: PushRequest) => Promise<PushAnswer>;
}
