import type { keybot } from '../messages/en/keybot.ts';
import type { Score } from './strength-calls.ts';

export interface MeasuredPassword {
  /** undefined while it is measured. */
  readonly score: Score | undefined;
  /** How many characters are missing; as long as some are, they are all that is told. */
  readonly missing: number;
  readonly empty: boolean;
  /** Whether the field already says that characters are missing. */
  readonly faulty: boolean;
}

interface StrengthTold {
  /** From 0, nothing to show, to 5. */
  readonly level: number;
  readonly text: string;
  /** What to do about a password that would be guessed; '' for others. */
  readonly advice: string;
}

/** How strong a password is, as it is shown and said. */
export function strengthTold(
  { score, missing, empty, faulty }: MeasuredPassword,
  { strength, password }: Pick<typeof keybot, 'password' | 'strength'>,
): StrengthTold {
  if (empty) return { level: 0, text: '', advice: '' };
  if (missing > 0) return { level: 0, text: faulty ? '' : password.tooShort(missing), advice: '' };
  if (score === undefined) return { level: 1, text: strength.measuring, advice: '' };
  const advice = score < 2 ? strength.guessed : '';
  return { level: score + 1, text: strength.levels[score] ?? '', advice };
}
