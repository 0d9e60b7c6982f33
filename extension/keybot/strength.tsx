import type { VNode } from 'preact';
import { strengthTold } from '#core/passwords/strength-told.ts';
import { keyBotWords } from './keybot-words.ts';
import type { RequestModel } from './request-model.ts';

/** How strong the password is: in words, by length of the bar, and by colour. */
export function Strength({ model }: { readonly model: RequestModel }): VNode {
  const { keybot } = keyBotWords.value;
  const { level, text, advice } = strengthTold(
    {
      score: model.meter.score.value,
      missing: model.missing.value,
      empty: model.password.value === '',
      faulty: model.wrong.value.includes('password'),
    },
    keybot,
  );
  return (
    <div class={`strength strength-${level}`}>
      <div class="strength-track" aria-hidden="true">
        <span class="strength-bar" style={{ width: `${level * 20}%` }} />
      </div>
      <p class="strength-told" role="status">
        {text && <span class="unseen">{keybot.strength.label}: </span>}
        {text}
        {advice && ` – ${advice}`}
      </p>
    </div>
  );
}
