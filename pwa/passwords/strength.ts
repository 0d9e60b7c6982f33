import type { StrengthCalls } from '#core/passwords/strength-calls.ts';
import { createStrengthMeter, type StrengthMeter } from '#core/passwords/strength-meter.ts';
import { connect } from '#core/worker-calls/connect.ts';
import { startWorker } from '../shell/workers.ts';
import strengthWorker from './strength.worker.ts?worker&url';

/** @param known words of the person that an attacker would try first */
export function startStrengthMeter(known: readonly string[]): StrengthMeter {
  return createStrengthMeter({
    connection: connect<StrengthCalls>(startWorker(strengthWorker, 'password strength')),
    known,
    onFault: (error) => console.warn('password strength unknown', error),
  });
}
