import type { VNode } from 'preact';
import { Field, type FieldLooks } from '../look/field.tsx';
import './code-field.css';

interface CodeFieldProps extends FieldLooks {
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** A recovery code has letters too, and no app fills it in. */
  readonly recovery?: boolean;
}

/** A code that works once: of the app, which phones offer above their keyboard, or a recovery code. */
export function CodeField({ name, value, onValue, recovery = false, ...looks }: CodeFieldProps): VNode {
  return (
    <Field {...looks} name={name}>
      {(attributes) => (
        <input
          {...attributes}
          class="field-control code-control mono"
          type="text"
          name={name}
          value={value}
          inputMode={recovery ? 'text' : 'numeric'}
          autocomplete={recovery ? 'off' : 'one-time-code'}
          autocapitalize="none"
          spellcheck={false}
          maxLength={64}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
