import { answerCall, type Handlers } from '#core/worker-calls/answer-call.ts';
import type { CallMessage, Calls } from '#core/worker-calls/messages.ts';

/** A Worker's end: answers each call by the handler of its name. */
export function serve<Served extends Calls>(handlers: Handlers<Served>): void {
  addEventListener('message', async ({ data }: MessageEvent<CallMessage>) => {
    postMessage(await answerCall(handlers, data));
  });
}
