import { startWorker } from '../shell/workers.ts';
import { type Connection, connect } from '../worker-calls/connect.ts';
import keyBotWorker from './keybot.worker.ts?worker&url';
import type { KeyBotCalls } from './protocol.ts';

export function startKeyBotWorker(): Connection<KeyBotCalls> {
  return connect<KeyBotCalls>(startWorker(keyBotWorker, 'KeyBot'));
}
