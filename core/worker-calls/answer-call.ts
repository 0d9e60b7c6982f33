import { Refusal } from '../errors/refusal.ts';
import type { AnswerMessage, CallMessage, Calls } from './messages.ts';

export type Handlers<Served extends Calls> = {
  readonly [Name in keyof Served]: (
    args: Served[Name]['args'],
  ) => Promise<Served[Name]['result']> | Served[Name]['result'];
};

/** What a Worker answers to one call, by the handler of its name. */
export async function answerCall<Served extends Calls>(
  handlers: Handlers<Served>,
  { id, name, args }: CallMessage,
): Promise<AnswerMessage> {
  try {
    const handler = handlers[name as keyof Served];
    if (!handler) throw new Error(`no call “${name}”`);
    return { id, kind: 'done', result: await handler(args as Served[keyof Served]['args']) };
  } catch (error) {
    if (error instanceof Refusal) return { id, kind: 'refused', code: error.code, detail: error.detail };
    return {
      id,
      kind: 'fault',
      message: error instanceof Error ? `${error.name}: ${error.message}` : 'unknown',
    };
  }
}
