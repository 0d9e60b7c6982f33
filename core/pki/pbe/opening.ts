import type { Flaw } from '../../errors/flaw.ts';
import { Refusal, type RefusalDetail } from '../../errors/refusal.ts';
import { keyDerivation } from '../../policy/key-derivation.ts';
import { malformed } from '../malformed.ts';

type Reason = 'wrongPassword' | 'unsupportedAlgorithm' | 'tooManyIterations';

/** One attempt to open an encrypted key or container: the password, what may still be spent on it, and how to refuse. */
export interface Opening {
  readonly crypto: Crypto;
  readonly password: string;
  refuse(reason: Reason, detail?: RefusalDetail): Refusal;
  malformed(flaw: Flaw): Refusal;
  /** Takes PBKDF2 rounds from what the whole file may cost. @throws Refusal `….tooManyIterations` */
  spendRounds(rounds: number): void;
  /** The same for RFC 7292's derivation. */
  spendHashRounds(rounds: number): void;
}

export function startOpening(area: 'key' | 'pkcs12', crypto: Crypto, password: string): Opening {
  const refuse = (reason: Reason, detail: RefusalDetail = {}): Refusal =>
    new Refusal(`${area}.${reason}`, detail);
  /** A file can have a thousand parts, each within the limit of one: the limit is on their sum. */
  const budget = (limit: number) => {
    let spent = 0;
    return (rounds: number): void => {
      spent += rounds;
      if (spent > limit) throw refuse('tooManyIterations', { iterations: rounds, limit });
    };
  };
  return {
    crypto,
    password,
    refuse,
    malformed: (flaw) => malformed(`${area}.malformed`, flaw),
    spendRounds: budget(keyDerivation.mostRounds),
    spendHashRounds: budget(keyDerivation.mostHashRounds),
  };
}
