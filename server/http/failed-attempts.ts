import { Refusal } from '#core/errors/refusal.ts';
import { Allowance } from './allowance.ts';

const minute = 60_000;
/**
 * A bureau behind one address may mistype now and then: so many failures at once, then one more each minute. What
 * guesses at one person's password meets the guard of the login first (server/signin/guards.ts).
 */
const limit = { burst: 30, refill: minute } as const;

/** Failed sign-ins, proofs and one-time links of the last minutes by address. */
export class FailedAttempts {
  readonly #allowance: Allowance;

  constructor(now: () => Date) {
    this.#allowance = new Allowance(limit, () => now().getTime());
  }

  /**
   * Counts an attempt as failed before its outcome is known, so that a crowd of attempts at once is not let through.
   * @returns what takes it back, for an attempt that did not fail
   * @throws Refusal `signin.tooManyAttempts` with the minutes to wait
   */
  begin(address: string): () => void {
    const wait = this.#allowance.take(address);
    if (wait > 0) throw new Refusal('signin.tooManyAttempts', { minutes: Math.ceil(wait / minute) });
    return () => this.#allowance.giveBack(address);
  }
}
