import { type ReadonlySignal, signal } from '@preact/signals';
import { startWorker } from '../shell/workers.ts';
import { connect } from '../worker-calls/connect.ts';
import type { Score, StrengthCalls } from './protocol.ts';
import strengthWorker from './strength.worker.ts?worker&url';

export interface StrengthMeter {
  /** Undefined while nothing is typed, and until the first estimate. */
  readonly score: ReadonlySignal<Score | undefined>;
  readonly measure: (password: string) => void;
  readonly end: () => void;
}

/** @param known words of the person that an attacker would try first */
export function createStrengthMeter(known: readonly string[]): StrengthMeter {
  const connection = connect<StrengthCalls>(startWorker(strengthWorker, 'password strength'));
  const score = signal<Score | undefined>(undefined);
  let latest = '';
  let busy = false;

  /** One estimate at a time, always of what stands there now. */
  async function run(): Promise<void> {
    busy = true;
    for (let measured: string | undefined; measured !== latest; ) {
      measured = latest;
      const result = measured && (await connection.call('strength', { password: measured, known }));
      score.value = result === '' ? undefined : result;
    }
    busy = false;
  }

  return {
    score,
    measure: (password) => {
      latest = password;
      // The meter is a help: without it, the rule on the length still holds.
      if (!busy) run().catch((error: unknown) => console.warn('password strength unknown', error));
    },
    end: connection.end,
  };
}
