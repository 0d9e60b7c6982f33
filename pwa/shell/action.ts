import { Refusal } from '#core/errors/refusal.ts';
import { createTask, type Task } from './task.ts';

/** One command behind one button. */
export interface Action<Args extends readonly unknown[]>
  extends Pick<Task, 'busy' | 'forgetRefusal' | 'refusal'> {
  /** @returns whether it was done; nothing happens while it is under way */
  readonly run: (...args: Args) => Promise<boolean>;
}

/** @param send gets the id of the command: the same again after silence, with the same arguments */
export function createAction<Args extends readonly unknown[]>(
  send: (id: string, ...args: Args) => Promise<unknown>,
  newId: () => string,
): Action<Args> {
  const { busy, refusal, forgetRefusal, run } = createTask();
  let unanswered: { readonly id: string; readonly args: string } | undefined;
  return {
    busy,
    refusal,
    forgetRefusal,
    run: (...args) =>
      run(async () => {
        const wish = JSON.stringify(args);
        const id = unanswered?.args === wish ? unanswered.id : newId();
        unanswered = undefined;
        try {
          await send(id, ...args);
        } catch (error) {
          if (error instanceof Refusal && error.code === 'server.unavailable')
            unanswered = { id, args: wish };
          throw error;
        }
      }),
  };
}
