import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Connection } from '../worker-calls/connect.ts';
import type { Score, StrengthCalls } from './strength-calls.ts';

export interface StrengthMeter {
  /** Undefined while nothing is typed, and until the first estimate. */
  readonly score: ReadonlySignal<Score | undefined>;
  readonly measure: (password: string) => void;
  readonly end: () => void;
}

interface StrengthMeterParts {
  /** To a Worker with `strengthHandlers`; it ends with the meter. */
  readonly connection: Connection<StrengthCalls>;
  /** Words of the person that an attacker would try first. */
  readonly known: readonly string[];
  /** The meter is a help: without it, the rule on the length still holds. */
  readonly onFault: (error: unknown) => void;
}

export function createStrengthMeter({ connection, known, onFault }: StrengthMeterParts): StrengthMeter {
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
      if (!busy) run().catch(onFault);
    },
    end: connection.end,
  };
}
