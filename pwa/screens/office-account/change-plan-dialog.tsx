import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Plan, plans } from '#core/accounts/rights.ts';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { AccountView } from '#core/portal/account-opening-views.ts';
import { FormDialog } from '../../look/form-dialog.tsx';
import { SelectField } from '../../look/select-field.tsx';
import { TextField } from '../../look/text-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { now } from '../../shell/clock.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { createForm } from '../../shell/form.ts';
import { fieldOf } from '../../shell/form-view.tsx';
import { schemaFaults } from '../../shell/schema-faults.ts';
import { words } from '../../shell/words.ts';

interface ChangePlanDialogProps {
  readonly view: AccountView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

export function ChangePlanDialog({ view, open, onClose, onDone }: ChangePlanDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const { accountId, plan: current } = view;
  const form = useMemo(() => {
    // Plans change at midnight, Coordinated Universal Time.
    const from = now.value.toISOString().slice(0, 10);
    const other = plans.find((plan) => plan !== current) ?? current;
    return createForm({
      initial: { plan: other as Plan, from },
      faultsOf: (values) =>
        schemaFaults(commandCatalogue['account.changePlan@1'].args, { accountId, ...values }),
      send: async (values, id) => {
        await portal.run('account.changePlan@1', { accountId, ...values }, { id });
      },
      newId,
    });
  }, [portal, accountId, current]);
  const { accountOpening, common } = words.value;
  const { account } = accountOpening;
  const change = async () => {
    if (!(await form.submit())) return;
    toast({ text: account.changed });
    onClose();
    await onDone();
  };
  return (
    <FormDialog
      open={open}
      title={account.changeTitle}
      submit={account.changeNow}
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={change}
      onClose={onClose}
    >
      <p>{account.changeText(common.plans[current])}</p>
      <SelectField
        label={account.newPlan}
        choices={plans.map((value) => ({ value, label: common.plans[value] }))}
        name="plan"
        value={form.values.value.plan}
        onValue={(plan) => form.set({ plan })}
      />
      <TextField label={account.from} hint={account.fromHint} type="date" {...fieldOf(form, 'from')} />
    </FormDialog>
  );
}
