import type { VNode } from 'preact';
import { type MeasuredPassword, strengthTold } from '#core/passwords/strength-told.ts';
import { words } from '../shell/words.ts';
import './strength-display.css';

/** How strong the password is: in words, by length of the bar, and by colour. */
export function StrengthDisplay(measured: MeasuredPassword): VNode {
  const { keybot } = words.value;
  const { level, text, advice } = strengthTold(measured, keybot);
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
