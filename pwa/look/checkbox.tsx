import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import { FieldError } from './field.tsx';
import './choice.css';

interface CheckboxProps {
  readonly name?: string;
  readonly label: ComponentChildren;
  readonly detail?: ComponentChildren;
  readonly error?: string | undefined;
  readonly disabled?: boolean;
  readonly checked: boolean;
  readonly onChecked: (checked: boolean) => void;
}

export function Checkbox({
  name,
  label,
  detail,
  error,
  disabled = false,
  checked,
  onChecked,
}: CheckboxProps): VNode {
  const id = useId();
  return (
    <div class="choice-group" data-field={name}>
      <label class="choice">
        <input
          type="checkbox"
          name={name}
          disabled={disabled}
          checked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${id}-error`}
          onChange={(event) => onChecked(event.currentTarget.checked)}
        />
        <span>
          <span class="choice-label">{label}</span>
          {detail && <span class="choice-detail">{detail}</span>}
        </span>
      </label>
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
