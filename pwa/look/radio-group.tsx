import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError, type FieldLooks } from './field.tsx';
import type { Choice } from './select-field.tsx';
import './choice.css';

interface RadioChoice<Value extends string> extends Choice<Value> {
  readonly detail?: ComponentChildren;
  readonly disabled?: boolean;
}

interface RadioGroupProps<Value extends string> extends Omit<FieldLooks, 'optional'> {
  readonly name: string;
  readonly value: Value | undefined;
  readonly onValue: (value: Value) => void;
  readonly choices: readonly RadioChoice<Value>[];
  /** Heard only: a heading above says the same. */
  readonly labelUnseen?: boolean;
  /** Side by side where there is room. */
  readonly row?: boolean;
}

/** A question with few answers, each visible with its explanation. */
export function RadioGroup<Value extends string>({
  name,
  label,
  hint,
  error,
  value,
  onValue,
  choices,
  row = false,
  labelUnseen = false,
}: RadioGroupProps<Value>): VNode {
  const id = useId();
  return (
    <fieldset
      class="choice-group"
      data-field={name}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend class={labelUnseen ? 'unseen' : 'field-label'}>{label}</legend>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <div class={row ? 'choices choices-row' : 'choices'}>
        {choices.map((choice) => (
          <label key={choice.value} class="choice">
            <input
              type="radio"
              name={`${id}-${name}`}
              value={choice.value}
              checked={choice.value === value}
              disabled={choice.disabled}
              onChange={() => onValue(choice.value)}
            />
            <span>
              <span class="choice-label">{choice.label}</span>
              {choice.detail && <span class="choice-detail">{choice.detail}</span>}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </fieldset>
  );
}
