import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '#core/errors/refusal.ts';
import { asRefusal } from '../../shell/refusal-words.ts';

/** Something that takes a moment and may be refused: one at a time, and told where it was asked. */
export interface Action {
  readonly busy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  /** @returns whether it was done */
  readonly run: (work: () => Promise<void>) => Promise<boolean>;
}

export function createAction(): Action {
  const busy = signal(false);
  const refusal = signal<Refusal | undefined>(undefined);
  return {
    busy,
    refusal,
    run: async (work) => {
      if (busy.value) return false;
      busy.value = true;
      refusal.value = undefined;
      try {
        await work();
        return true;
      } catch (error) {
        refusal.value = asRefusal(error);
        return false;
      } finally {
        busy.value = false;
      }
    },
  };
}
