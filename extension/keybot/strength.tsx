import type { VNode } from 'preact';
import { keyBotWords } from './keybot-words.ts';
import type { RequestModel } from './request-model.ts';

/** How strong the password is: in words, by length of the bar, and by colour. */
export function Strength({ model }: { readonly model: RequestModel }): VNode {
  const { strength, password } = keyBotWords.value.keybot;
  const missing = model.missing.value;
  const score = missing > 0 ? undefined : model.meter.score.value;
  const level = score === undefined ? 0 : score + 1;
  const faulty = model.wrong.value.includes('password');
  const counted = faulty || model.password.value === '' ? '' : password.tooShort(missing);
  const told =
    missing > 0 ? counted : score === undefined ? strength.measuring : (strength.levels[score] ?? '');
  return (
    <div class={`strength strength-${level}`}>
      <div class="strength-track" aria-hidden="true">
        <span class="strength-bar" style={{ width: `${level * 20}%` }} />
      </div>
      <p class="strength-told" role="status">
        {told && <span class="unseen">{strength.label}: </span>}
        {told}
        {score !== undefined && score < 2 && ` – ${strength.guessed}`}
      </p>
    </div>
  );
}
