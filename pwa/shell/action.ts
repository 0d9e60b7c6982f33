import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '#core/errors/refusal.ts';
import { asRefusal } from './refusal-words.ts';

/** One command behind one button. */
export interface Action<Args extends readonly unknown[]> {
  readonly busy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  /** @returns whether it was done; nothing happens while it is under way */
  readonly run: (...args: Args) => Promise<boolean>;
  readonly forgetRefusal: () => void;
}

/** @param send gets the id of the command: the same again after silence, with the same arguments */
export function createAction<Args extends readonly unknown[]>(
  send: (id: string, ...args: Args) => Promise<unknown>,
  newId: () => string,
): Action<Args> {
  const busy = signal(false);
  const refusal = signal<Refusal | undefined>(undefined);
  let unanswered: { readonly id: string; readonly args: string } | undefined;
  return {
    busy,
    refusal,
    forgetRefusal: () => {
      refusal.value = undefined;
    },
    run: async (...args) => {
      if (busy.value) return false;
      busy.value = true;
      refusal.value = undefined;
      const wish = JSON.stringify(args);
      const id = unanswered?.args === wish ? unanswered.id : newId();
      unanswered = undefined;
      try {
        await send(id, ...args);
        return true;
      } catch (error) {
        refusal.value = asRefusal(error);
        if (refusal.value.code === 'server.unavailable') unanswered = { id, args: wish };
        return false;
      } finally {
        busy.value = false;
      }
    },
  };
}
