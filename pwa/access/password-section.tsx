import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { MeView } from '#core/portal/signin-views.ts';
import { Button } from '../look/button.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Section } from '../look/section.tsx';
import { Time } from '../look/time.tsx';
import { toast } from '../look/toasts.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';
import { createChangePassword } from './change-password.ts';
import { ChangePasswordFields } from './change-password-fields.tsx';

interface PasswordSectionProps {
  readonly me: MeView;
  readonly onChanged: () => Promise<void>;
}

export function PasswordSection({ me, onChanged }: PasswordSectionProps): VNode {
  const [changing, setChanging] = useState(false);
  const { password } = words.value.access;
  return (
    <Section
      title={password.title}
      actions={me.password && <Button onClick={() => setChanging(true)}>{password.change}</Button>}
    >
      {me.password ? (
        <DefinitionList
          items={[
            { term: password.changed, value: <Time at={me.password.changedAt} as="date" /> },
            { term: password.due, value: <Time at={me.password.dueAt} as="date" /> },
          ]}
        />
      ) : (
        <p class="soft">{password.none}</p>
      )}
      <ChangePassword
        open={changing}
        login={me.login}
        onClose={() => setChanging(false)}
        onChanged={onChanged}
      />
    </Section>
  );
}

interface ChangePasswordProps {
  readonly open: boolean;
  readonly login: string;
  readonly onClose: () => void;
  readonly onChanged: () => Promise<void>;
}

function ChangePassword({ open, login, onClose, onChanged }: ChangePasswordProps): VNode {
  const environment = useEnvironment();
  const form = useMemo(() => createChangePassword(environment), [environment]);
  const { password } = words.value.access;
  const close = () => {
    form.reset();
    onClose();
  };
  const submit = async () => {
    if (!(await form.submit())) return;
    onClose();
    toast({ text: password.done });
    await onChanged();
  };
  return (
    <FormDialog
      open={open}
      title={password.change}
      submit={words.value.common.actions.save}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={submit}
      onClose={close}
    >
      <p class="soft">{password.lead}</p>
      <ChangePasswordFields form={form} login={login} />
    </FormDialog>
  );
}
