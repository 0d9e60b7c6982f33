import { ChevronDown } from 'lucide-preact';
import type { VNode } from 'preact';
import { Field, type FieldLooks } from './field.tsx';
import { Icon } from './icon.tsx';

export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectFieldProps<Value extends string> extends FieldLooks {
  readonly name?: string;
  readonly value: Value;
  readonly onValue: (value: Value) => void;
  readonly choices: readonly Choice<Value>[];
  readonly autocomplete?: 'country';
}

export function SelectField<Value extends string>({
  name,
  value,
  onValue,
  choices,
  autocomplete,
  ...looks
}: SelectFieldProps<Value>): VNode {
  return (
    <Field {...looks} name={name}>
      {(attributes) => (
        <span class="field-select">
          <select
            {...attributes}
            class="field-control"
            name={name}
            autocomplete={autocomplete}
            onChange={(event) => onValue(event.currentTarget.value as Value)}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value} selected={choice.value === value}>
                {choice.label}
              </option>
            ))}
          </select>
          <Icon of={ChevronDown} />
        </span>
      )}
    </Field>
  );
}
