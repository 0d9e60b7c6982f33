import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { plans } from '#core/accounts/rights.ts';
import { languages } from '#core/messages/message.ts';
import { FormDialog } from '../../look/form-dialog.tsx';
import { SelectField } from '../../look/select-field.tsx';
import { TextField } from '../../look/text-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { fieldOf } from '../../shell/form-view.tsx';
import { tabStorage } from '../../shell/storage.ts';
import { language, words } from '../../shell/words.ts';
import { createOpenAccount } from './model.ts';

interface OpenAccountDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

export function OpenAccountDialog({ open, onClose, onDone }: OpenAccountDialogProps): VNode {
  const environment = useEnvironment();
  const form = useMemo(
    () =>
      createOpenAccount(environment, {
        language: language.value,
        storage: tabStorage(),
        onOpened: (name) => toast({ text: words.value.office.accounts.done(name) }),
      }),
    [environment],
  );
  const { common, office } = words.value;
  const { accounts } = office;
  const submit = async () => {
    if (!(await form.submit())) return;
    onClose();
    await onDone();
  };
  return (
    <FormDialog
      open={open}
      title={accounts.open}
      submit={accounts.submit}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={submit}
      onClose={onClose}
    >
      <p class="soft">{accounts.openLead}</p>
      <TextField
        label={accounts.nameOf}
        maxLength={128}
        autocomplete="off"
        {...fieldOf(form, 'accountName')}
      />
      <SelectField
        label={accounts.plan}
        choices={plans.map((value) => ({ value: value as string, label: common.plans[value] }))}
        {...fieldOf(form, 'plan')}
      />
      <h3>{accounts.superUser}</h3>
      <TextField
        label={accounts.personName}
        maxLength={128}
        autocomplete="off"
        {...fieldOf(form, 'personName')}
      />
      <TextField label={accounts.login} autocomplete="off" spellcheck={false} {...fieldOf(form, 'login')} />
      <TextField label={accounts.mail} type="email" autocomplete="off" {...fieldOf(form, 'mail')} />
      <SelectField
        label={accounts.language}
        choices={languages.map((value) => ({ value: value as string, label: common.languages[value] }))}
        {...fieldOf(form, 'language')}
      />
    </FormDialog>
  );
}
