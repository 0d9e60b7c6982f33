import type { VNode } from 'preact';
import { PasswordField } from '../look/password-field.tsx';
import type { Form } from '../shell/form.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import type { ChangePasswordValues } from './change-password.ts';
import { NewPasswordFields } from './new-password-fields.tsx';
import { UsernameHint } from './username-hint.tsx';

interface ChangePasswordFieldsProps {
  readonly form: Form<ChangePasswordValues>;
  readonly login: string;
}

export function ChangePasswordFields({ form, login }: ChangePasswordFieldsProps): VNode {
  return (
    <>
      <UsernameHint login={login} />
      <PasswordField
        label={words.value.access.password.current}
        autocomplete="current-password"
        {...fieldOf(form, 'current')}
      />
      <NewPasswordFields form={form} known={[login]} />
    </>
  );
}
