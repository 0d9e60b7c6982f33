import { type PendingKey, startKey } from '#core/keys/keybot.ts';
import { serve } from '../worker-calls/serve.ts';
import type { KeyBotCalls } from './protocol.ts';

// The only place where a new private key stands in clear. What leaves is the request, and the key encrypted.

let pending: PendingKey | undefined;

serve<KeyBotCalls>({
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
});
