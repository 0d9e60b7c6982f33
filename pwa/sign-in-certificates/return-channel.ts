import type { ErrorCode } from '#core/errors/catalogue.ts';
import type { RefusalDetail } from '#core/errors/refusal.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Return } from './presentation.ts';

const channelName = 'paraphe certificate return';
/** Milliseconds that a window waits for the other to say that it has it. */
const patience = 2_000;

type Message =
  | {
      readonly kind: 'returned';
      readonly challenge: string;
      readonly ticket?: string;
      readonly refusal?: { readonly code: ErrorCode; readonly detail: RefusalDetail };
    }
  | { readonly kind: 'taken'; readonly challenge: string };

/** From the window that comes back with a ticket to the page that sent it; only pages of this origin hear it. */
export function openReturnChannel(): {
  /** @returns whether somebody waited for it */
  readonly hand: (returned: Return) => Promise<boolean>;
  readonly wait: (challenge: string, signal: AbortSignal) => Promise<Return>;
} {
  const channel = new BroadcastChannel(channelName);
  const post = (message: Message) => channel.postMessage(message);
  const hear = (listener: (message: Message) => void, signal: AbortSignal) =>
    channel.addEventListener('message', ({ data }) => listener(data as Message), { signal });
  return {
    hand: ({ challenge, ticket, refusal }) =>
      new Promise((resolve) => {
        const ends = new AbortController();
        const end = (taken: boolean) => {
          ends.abort();
          channel.close();
          resolve(taken);
        };
        hear(
          (message) => message.kind === 'taken' && message.challenge === challenge && end(true),
          ends.signal,
        );
        setTimeout(() => end(false), patience);
        post({
          kind: 'returned',
          challenge,
          ...(ticket === undefined ? {} : { ticket }),
          ...(refusal === undefined ? {} : { refusal: { code: refusal.code, detail: refusal.detail } }),
        });
      }),
    wait: (challenge, signal) =>
      new Promise((resolve, reject) => {
        // What is taken is taken once.
        const ends = new AbortController();
        signal.addEventListener('abort', () => {
          channel.close();
          reject(signal.reason as Error);
        });
        hear(
          (message) => {
            if (message.kind !== 'returned' || message.challenge !== challenge) return;
            ends.abort();
            post({ kind: 'taken', challenge });
            const { ticket, refusal } = message;
            resolve({
              challenge,
              ...(ticket === undefined ? {} : { ticket }),
              ...(refusal === undefined ? {} : { refusal: new Refusal(refusal.code, refusal.detail) }),
            });
            // What was just said leaves first.
            setTimeout(() => channel.close());
          },
          AbortSignal.any([signal, ends.signal]),
        );
      }),
  };
}
