import type { InputHTMLAttributes, VNode } from 'preact';
import { Field, type FieldLooks } from './field.tsx';
import { as } from './input-type.ts';

export interface TextFieldProps extends FieldLooks {
  readonly name?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly type?: 'date' | 'email' | 'search' | 'tel' | 'text' | 'url';
  readonly autocomplete?: InputHTMLAttributes['autocomplete'];
  readonly maxLength?: number;
  /** More than one line: a text area that grows with what is typed. */
  readonly lines?: number;
  /** References, serials, PEM. */
  readonly mono?: boolean;
  readonly placeholder?: string;
  readonly spellcheck?: boolean;
  /** What is offered while one types; anything else may be typed, too. */
  readonly suggestions?: readonly string[] | undefined;
}

export function TextField({
  name,
  value,
  onValue,
  type = 'text',
  autocomplete,
  maxLength,
  lines = 1,
  mono = false,
  placeholder,
  spellcheck,
  suggestions = [],
  ...looks
}: TextFieldProps): VNode {
  const shared = {
    class: mono ? 'field-control mono' : 'field-control',
    name,
    value,
    maxLength,
    placeholder,
    spellcheck: spellcheck ?? !mono,
  };
  return (
    <Field {...looks} name={name}>
      {(attributes) =>
        lines > 1 ? (
          <textarea
            {...attributes}
            {...shared}
            rows={lines}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
        ) : (
          <>
            <input
              {...attributes}
              {...shared}
              {...as(type)}
              autocomplete={autocomplete}
              list={suggestions.length > 0 ? `${attributes.id}-list` : undefined}
              onInput={(event) => onValue(event.currentTarget.value)}
            />
            {suggestions.length > 0 && (
              <datalist id={`${attributes.id}-list`}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion} value={suggestion} />
                ))}
              </datalist>
            )}
          </>
        )
      }
    </Field>
  );
}
