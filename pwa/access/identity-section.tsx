import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { MeView } from '#core/portal/signin-views.ts';
import { Button } from '../look/button.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Section } from '../look/section.tsx';
import { TextField } from '../look/text-field.tsx';
import { Time } from '../look/time.tsx';
import { toast } from '../look/toasts.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import { createChangeLogin } from './change-login.ts';
import { LanguageChoice } from './language-choice.tsx';

interface IdentitySectionProps {
  readonly me: MeView;
  readonly onChanged: () => Promise<void>;
}

/** Who one is here, under which login, and in which language one is written to. */
export function IdentitySection({ me, onChanged }: IdentitySectionProps): VNode {
  const { session } = useEnvironment();
  const [changing, setChanging] = useState(false);
  const { access } = words.value;
  const { identity } = access;
  const last = session.person.value?.lastSignInAt;
  return (
    <Section
      title={identity.title}
      actions={<Button onClick={() => setChanging(true)}>{identity.changeLogin}</Button>}
    >
      <DefinitionList
        items={[
          { term: identity.name, value: <strong>{me.name}</strong> },
          { term: identity.login, value: me.login, mono: true },
          { term: identity.mail, value: me.mail },
          { term: identity.account, value: me.accountName },
          { term: identity.lastSignIn, value: last ? <Time at={last} /> : identity.firstSignIn },
          { term: identity.now, value: access.ways[me.way] },
        ]}
      />
      <LanguageChoice me={me} onChanged={onChanged} />
      <ChangeLogin
        open={changing}
        login={me.login}
        onClose={() => setChanging(false)}
        onChanged={onChanged}
      />
    </Section>
  );
}

interface ChangeLoginProps {
  readonly open: boolean;
  readonly login: string;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}

function ChangeLogin({ open, login, onClose, onChanged }: ChangeLoginProps): VNode {
  const environment = useEnvironment();
  const form = useMemo(() => createChangeLogin(environment, login), [environment, login]);
  const { identity } = words.value.access;
  const submit = async () => {
    const chosen = form.values.value.login.trim().toLowerCase();
    if (!(await form.submit())) return;
    onClose();
    toast({ text: identity.loginChanged(chosen) });
    await onChanged();
  };
  return (
    <FormDialog
      open={open}
      title={identity.changeLogin}
      submit={words.value.common.actions.save}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={identity.newLogin}
        hint={identity.loginHint}
        autocomplete="username"
        spellcheck={false}
        maxLength={127}
        {...fieldOf(form, 'login')}
      />
    </FormDialog>
  );
}
