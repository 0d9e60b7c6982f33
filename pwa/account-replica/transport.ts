import type { Bytes } from '#core/bytes.ts';
import type { PullAnswer, PushAnswer, PushRequest } from '#core/sync/protocol.ts';

/** What the portal told, and the JSON in which it came: large orders are kept as that, not written once more. */
export type Told = PullAnswer & { readonly octets?: Bytes };

/** The way to the portal. Whatever goes wrong arrives as a Refusal; `server.unavailable` when there is no answer. */
export interface Transport {
  /** @param query a cursor by kind; `only` names the kinds asked for */
  readonly pull: (query: Readonly<Record<string, string>>) => Promise<Told>;
  readonly push: (request: PushRequest) => Promise<PushAnswer>;
}
