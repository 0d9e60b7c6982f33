import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { missingCharacters } from '#core/passwords/password-rules.ts';
import type { StrengthMeter } from '#core/passwords/strength-meter.ts';
import { shortestPassword } from '#core/policy/passwords.ts';
import { StrengthDisplay } from '../keybot/strength-display.tsx';
import { PasswordField } from '../look/password-field.tsx';
import { startStrengthMeter } from '../passwords/strength.ts';
import type { Form } from '../shell/form.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import type { NewPasswordValues } from './new-password.ts';

interface NewPasswordFieldsProps<Values extends NewPasswordValues> {
  readonly form: Form<Values>;
  /** Words of the person that an attacker would try first, such as their login. */
  readonly known?: readonly string[];
}

/** A new password, told how strong it is, and once more. The meter's dictionary is fetched with the first character. */
export function NewPasswordFields<Values extends NewPasswordValues>({
  form,
  known = [],
}: NewPasswordFieldsProps<Values>): VNode {
  const { password } = words.value.signin;
  const typed = form.values.value.password;
  const meter = useSignal<StrengthMeter | undefined>(undefined);
  useEffect(() => () => meter.value?.end(), [meter]);
  const first = fieldOf(form, 'password');
  const type = (text: string) => {
    first.onValue(text);
    meter.value ??= startStrengthMeter(known);
    meter.value.measure(text);
  };
  return (
    <>
      <PasswordField
        label={password.new}
        hint={password.hint(shortestPassword)}
        autocomplete="new-password"
        {...first}
        onValue={type}
        error={form.faults.value.password && password.tooShort(shortestPassword)}
      >
        <StrengthDisplay
          score={meter.value?.score.value}
          missing={missingCharacters(typed)}
          empty={typed === ''}
          faulty={form.faults.value.password !== undefined}
        />
      </PasswordField>
      <PasswordField
        label={password.again}
        autocomplete="new-password"
        {...fieldOf(form, 'again')}
        error={form.faults.value.again && password.differs}
      />
    </>
  );
}
