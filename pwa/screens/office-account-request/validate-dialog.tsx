import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { AccountRequest } from '#core/accounts/account-request.ts';
import { plans } from '#core/accounts/rights.ts';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { AccountRequestView } from '#core/portal/account-opening-views.ts';
import { FormDialog } from '../../look/form-dialog.tsx';
import { SelectField } from '../../look/select-field.tsx';
import { TextField } from '../../look/text-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { createForm } from '../../shell/form.ts';
import { fieldOf } from '../../shell/form-view.tsx';
import { schemaFaults } from '../../shell/schema-faults.ts';
import { words } from '../../shell/words.ts';

interface ValidateDialogProps {
  readonly view: AccountRequestView;
  readonly asked: AccountRequest;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

export function ValidateDialog({ view, asked, open, onClose, onDone }: ValidateDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const { requestId, organizationName, proposedLogin } = view;
  const form = useMemo(
    () =>
      createForm({
        initial: { login: proposedLogin, plan: asked.plan },
        faultsOf: (values) =>
          schemaFaults(commandCatalogue['accountRequest.validate@1'].args, { requestId, ...values }),
        send: async (values, id) => {
          await portal.run('accountRequest.validate@1', { requestId, ...values }, { id });
        },
        newId,
      }),
    [portal, requestId, proposedLogin],
  );
  const { accountOpening, common } = words.value;
  const { request, fields } = accountOpening;
  const validate = async () => {
    if (!(await form.submit())) return;
    toast({ text: request.validated(organizationName) });
    await onDone();
  };
  return (
    <FormDialog
      open={open}
      title={request.validateTitle}
      submit={request.validateNow}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={validate}
      onClose={onClose}
    >
      <p>{request.validateText(asked.administrative.name, asked.administrative.mail)}</p>
      <TextField label={request.login} autocomplete="off" spellcheck={false} {...fieldOf(form, 'login')} />
      <SelectField
        label={fields.plan}
        choices={plans.map((value) => ({ value, label: common.plans[value] }))}
        name="plan"
        value={form.values.value.plan}
        onValue={(plan) => form.set({ plan })}
      />
    </FormDialog>
  );
}
