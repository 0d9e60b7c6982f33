import type { Handlers } from '../worker-calls/answer-call.ts';
import { type PendingKey, startKey } from './keybot.ts';
import type { KeyBotCalls } from './keybot-calls.ts';

/**
 * What KeyBot's Worker does: it is the only place where a new private key stands in clear. What leaves is the request, and
 * the key encrypted.
 */
export function keyBotHandlers(crypto: Crypto): Handlers<KeyBotCalls> {
  let pending: PendingKey | undefined;
  return {
    generate: async ({ kind }) => {
      pending?.discard();
      pending = undefined;
      pending = await startKey(crypto, kind);
      return undefined;
    },
    finish: (content) => {
      if (!pending) throw new Error('there is no key to finish');
      return pending.finish(content);
    },
  };
}
