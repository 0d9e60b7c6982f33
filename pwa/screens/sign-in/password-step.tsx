import type { VNode } from 'preact';
import type { Credentials } from '../../access/credentials.ts';
import { CredentialsRefusal } from '../../access/credentials-refusal.tsx';
import { Button } from '../../look/button.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { Card } from '../../look/section.tsx';
import { TextField } from '../../look/text-field.tsx';
import { FormView, fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';

interface PasswordStepProps {
  readonly credentials: Credentials;
  readonly onDone: () => void;
}

/** Login and password first; the ways that need neither stand below. */
export function PasswordStep({ credentials, onDone }: PasswordStepProps): VNode {
  const { signin, common } = words.value;
  const form = credentials.password;
  return (
    <Card>
      <FormView
        form={form}
        onDone={onDone}
        tell={(refusal) => <CredentialsRefusal refusal={refusal} />}
        actions={
          <>
            <Button kind="main" type="submit" wide busy={form.busy.value}>
              {signin.submit}
            </Button>
            <a class="sign-in-forgotten" href="/recover">
              {signin.forgotten}
            </a>
          </>
        }
      >
        <TextField
          label={signin.login}
          autocomplete="username"
          spellcheck={false}
          {...fieldOf(form, 'login')}
        />
        <PasswordField
          label={common.password}
          autocomplete="current-password"
          {...fieldOf(form, 'password')}
        />
      </FormView>
    </Card>
  );
}
