import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '#core/errors/refusal.ts';
import { asRefusal } from './refusal-words.ts';

/** Something that takes a moment and may be refused: one at a time, and told where it was asked. */
export interface Task {
  readonly busy: ReadonlySignal<boolean>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  /** @returns whether it was done; nothing happens while another is under way */
  readonly run: (work: () => Promise<unknown>) => Promise<boolean>;
  /** Says no without trying. */
  readonly refuse: (why: Refusal) => void;
  readonly forgetRefusal: () => void;
}

export function createTask(): Task {
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
    refuse: (why) => {
      refusal.value = why;
    },
    forgetRefusal: () => {
      refusal.value = undefined;
    },
  };
}
