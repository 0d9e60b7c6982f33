import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { shortestPassword } from '#core/policy/passwords.ts';
import { StrengthDisplay } from '../../keybot/strength-display.tsx';
import { Button, ButtonLink } from '../../look/button.tsx';
import { Notice } from '../../look/notice.tsx';
import { PasswordField } from '../../look/password-field.tsx';
import { Screen } from '../../look/screen.tsx';
import { Card } from '../../look/section.tsx';
import { missingCharacters } from '../../passwords/password-rules.ts';
import { createStrengthMeter, type StrengthMeter } from '../../passwords/strength.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { FormView, fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import { createPasswordModel, type PasswordModel } from './model.ts';

/** The one-time link stands in the fragment; it is taken from the address so that it stays in no history. */
export default function PasswordScreen(): VNode {
  const environment = useEnvironment();
  const [link] = useState(() => location.hash.slice(1));
  useEffect(() => history.replaceState(null, '', location.pathname), []);
  const model = useMemo(() => createPasswordModel(environment, link), [environment, link]);
  const { password } = words.value.signin;
  return (
    <Screen title={password.title} lead={link && <p>{password.lead}</p>} width="narrow">
      {link ? (
        <PasswordForm model={model} />
      ) : (
        <Notice kind="warning" title={password.noLink}>
          <p>{password.noLinkRemedy}</p>
        </Notice>
      )}
    </Screen>
  );
}

function PasswordForm({ model: { form, login } }: { readonly model: PasswordModel }): VNode {
  const { signin } = words.value;
  const { password } = signin;
  const faults = form.faults.value;
  if (login.value !== undefined) {
    return (
      <>
        <Notice kind="success" title={password.done} announced>
          <p>{password.doneText(login.value)}</p>
        </Notice>
        <div class="form-actions">
          <ButtonLink href="/sign-in" kind="main">
            {signin.submit}
          </ButtonLink>
        </div>
      </>
    );
  }
  return (
    <Card>
      <FormView
        form={form}
        actions={
          <Button kind="main" type="submit" busy={form.busy.value}>
            {password.submit}
          </Button>
        }
      >
        <NewPasswordField form={form} />
        <PasswordField
          label={password.again}
          autocomplete="new-password"
          {...fieldOf(form, 'again')}
          error={faults.again && password.differs}
        />
      </FormView>
    </Card>
  );
}

/** The dictionary of the meter is fetched with the first character. */
function NewPasswordField({ form }: Pick<PasswordModel, 'form'>): VNode {
  const { password } = words.value.signin;
  const typed = form.values.value.password;
  const meter = useSignal<StrengthMeter | undefined>(undefined);
  useEffect(() => () => meter.value?.end(), [meter]);
  const type = (text: string) => {
    form.set({ password: text });
    meter.value ??= createStrengthMeter([]);
    meter.value.measure(text);
  };
  return (
    <PasswordField
      label={password.new}
      hint={password.hint(shortestPassword)}
      autocomplete="new-password"
      {...fieldOf(form, 'password')}
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
  );
}
