import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Button } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { Screen } from '../../look/screen.tsx';
import { Card } from '../../look/section.tsx';
import { TextField } from '../../look/text-field.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { FormView, fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import { afterSignIn } from './after-sign-in.ts';
import { createSignIn } from './model.ts';

export default function SignInScreen(): VNode {
  const environment = useEnvironment();
  const { query, route } = useLocation();
  const form = useMemo(() => createSignIn(environment), [environment]);
  const { signin, common } = words.value;
  return (
    <Screen title={signin.title} width="narrow">
      {query.next && <Notice kind="info">{signin.again}</Notice>}
      <Card>
        <FormView
          form={form}
          onDone={() => route(afterSignIn(query.next), true)}
          actions={
            <Button kind="main" type="submit" busy={form.busy.value}>
              {signin.submit}
            </Button>
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
      <p class="soft">{signin.holder}</p>
    </Screen>
  );
}
