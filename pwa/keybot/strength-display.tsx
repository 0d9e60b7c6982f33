import type { VNode } from 'preact';
import type { Score } from '#core/passwords/strength-calls.ts';
import { words } from '../shell/words.ts';
import './strength-display.css';

interface StrengthDisplayProps {
  readonly score: Score | undefined;
  /** How many characters are missing; as long as some are, they are all that is told. */
  readonly missing: number;
  readonly empty: boolean;
  /** Whether the field already says that characters are missing. */
  readonly faulty: boolean;
}

/** How strong the password is: in words, by length of the bar, and by colour. */
export function StrengthDisplay({ score, missing, empty, faulty }: StrengthDisplayProps): VNode {
  const { strength, password } = words.value.keybot;
  const level = empty || missing > 0 ? 0 : (score ?? 0) + 1;
  const told = empty
    ? ''
    : missing > 0
      ? faulty
        ? ''
        : password.tooShort(missing)
      : score === undefined
        ? strength.measuring
        : (strength.levels[score] ?? '');
  return (
    <div class={`strength strength-${level}`}>
      <div class="strength-track" aria-hidden="true">
        <span class="strength-bar" style={{ width: `${level * 20}%` }} />
      </div>
      <p class="strength-told" role="status">
        {told && <span class="unseen">{strength.label}: </span>}
        {told}
        {missing === 0 && score !== undefined && score < 2 && ` – ${strength.guessed}`}
      </p>
    </div>
  );
}
