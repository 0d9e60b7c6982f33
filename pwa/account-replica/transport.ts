import type { PullAnswer, PushAnswer, PushRequest } from '#core/sync/protocol.ts';

/** The way to the portal. Whatever goes wrong arrives as a Refusal; `server.unavailable` when there is no answer. */
export interface Transport {
  /** @param query a cursor by kind; `only` names the kinds asked for */
  readonly pull: (query: Readonly<Record<string, string>>) => Promise<PullAnswer>;
  readonly push: (request: PushRequest) => Promise<PushAnswer>;
}
