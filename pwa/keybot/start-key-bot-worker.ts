import type { KeyBotCalls } from '#core/keys/keybot-calls.ts';
import { type Connection, connect } from '#core/worker-calls/connect.ts';
import { startWorker } from '../shell/workers.ts';
import keyBotWorker from './keybot.worker.ts?worker&url';

export function startKeyBotWorker(): Connection<KeyBotCalls> {
  return connect<KeyBotCalls>(startWorker(keyBotWorker, 'KeyBot'));
}
