import { Eye, EyeOff } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../shell/words.ts';
import { Button } from './button.tsx';
import { Field, type FieldLooks } from './field.tsx';
import { as } from './input-type.ts';
import './password-field.css';

interface PasswordFieldProps extends FieldLooks {
  readonly name?: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** `off` for the password of a key: password managers may still offer to keep it. */
  readonly autocomplete: 'current-password' | 'new-password' | 'off';
  /** A strength meter, for instance: shown under the control. */
  readonly children?: ComponentChildren;
}

export function PasswordField({
  name,
  value,
  onValue,
  autocomplete,
  children,
  ...looks
}: PasswordFieldProps): VNode {
  const [shown, show] = useState(false);
  const { hidePassword, showPassword } = words.value.common.actions;
  return (
    <Field {...looks} name={name}>
      {(attributes) => (
        <>
          <span class="password-control">
            <input
              {...attributes}
              class="field-control"
              {...as(shown ? 'text' : 'password')}
              name={name}
              value={value}
              autocomplete={autocomplete}
              autocapitalize="none"
              spellcheck={false}
              onInput={(event) => onValue(event.currentTarget.value)}
            />
            <Button
              kind="quiet"
              icon={shown ? EyeOff : Eye}
              pressed={shown}
              label={`${shown ? hidePassword : showPassword} (${looks.label})`}
              onClick={() => show(!shown)}
            >
              {shown ? hidePassword : showPassword}
            </Button>
          </span>
          {children}
        </>
      )}
    </Field>
  );
}
