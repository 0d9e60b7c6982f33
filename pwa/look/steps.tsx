import { Check } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { words } from '../shell/words.ts';
import { Icon } from './icon.tsx';
import './steps.css';

export interface Step {
  readonly label: string;
  readonly state: 'current' | 'done' | 'todo';
  readonly detail?: ComponentChildren;
}

/** How far something has come. */
export function Steps({ label, steps }: { readonly label: string; readonly steps: readonly Step[] }): VNode {
  return (
    <ol class="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          class={`step step-${step.state}`}
          aria-current={step.state === 'current' ? 'step' : undefined}
        >
          <span class="step-mark" aria-hidden="true">
            {step.state === 'done' ? <Icon of={Check} size={14} /> : index + 1}
          </span>
          <span class="step-label">
            {step.label}
            <span class="unseen"> ({words.value.common.step[step.state]})</span>
            {step.detail && <span class="step-detail">{step.detail}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
