import { type ReadonlySignal, signal } from '@preact/signals';
import type { Refusal } from '#core/errors/refusal.ts';
import { asRefusal } from './refusal-words.ts';

/** Something read from the portal. After a failure the old content stands, beside the reason. */
export interface Reading<Value> {
  readonly value: ReadonlySignal<Value | undefined>;
  readonly refusal: ReadonlySignal<Refusal | undefined>;
  readonly loading: ReadonlySignal<boolean>;
  /** Reads again; an answer that a newer question has overtaken is dropped. */
  readonly reload: () => Promise<void>;
  readonly stop: () => void;
}

export function createReading<Value>(load: (signal: AbortSignal) => Promise<Value>): Reading<Value> {
  const value = signal<Value | undefined>(undefined);
  const refusal = signal<Refusal | undefined>(undefined);
  const loading = signal(false);
  let current = new AbortController();

  const reload = async () => {
    current.abort();
    const mine = new AbortController();
    current = mine;
    loading.value = true;
    try {
      const read = await load(mine.signal);
      if (mine.signal.aborted) return;
      value.value = read;
      refusal.value = undefined;
    } catch (error) {
      if (mine.signal.aborted) return;
      refusal.value = asRefusal(error);
    }
    loading.value = false;
  };
  return { value, refusal, loading, reload, stop: () => current.abort() };
}
