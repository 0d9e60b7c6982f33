import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { AccountView, PlanChangeView } from '#core/portal/account-opening-views.ts';
import { Badge } from '../../look/badge.tsx';
import { Button } from '../../look/button.tsx';
import { type Column, DataTable } from '../../look/data-table.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { toast } from '../../look/toasts.tsx';
import { createAction } from '../../shell/action.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { formats, words } from '../../shell/words.ts';

interface PlanHistoryProps {
  readonly view: AccountView;
  readonly onDone: () => Promise<void>;
}

/** Every change of plan, done or to come; what is to come can be taken back. */
export function PlanHistory({ view, onDone }: PlanHistoryProps): VNode {
  const [cancelling, cancel] = useState<PlanChangeView | undefined>(undefined);
  const { account } = words.value.accountOpening;
  if (view.planChanges.length === 0) return <p class="soft">{account.noChanges}</p>;
  return (
    <>
      <DataTable
        caption={account.history}
        columns={columns(cancel)}
        rows={view.planChanges}
        rowKey={({ from }) => from}
      />
      {cancelling && (
        <CancelDialog
          accountId={view.accountId}
          change={cancelling}
          onClose={() => cancel(undefined)}
          onDone={onDone}
        />
      )}
    </>
  );
}

/** A day without time or zone: the same in every reader's. */
function dayText(day: string): string {
  return formats.value.date(`${day}T12:00:00`);
}

function columns(onCancel: (change: PlanChangeView) => void): readonly Column<PlanChangeView>[] {
  const { accountOpening, common } = words.value;
  const { account, requests } = accountOpening;
  return [
    { key: 'from', title: account.from, heading: true, cell: ({ from }) => dayText(from) },
    { key: 'plan', title: account.newPlan, cell: ({ plan }) => common.plans[plan] },
    {
      key: 'state',
      title: requests.state,
      cell: ({ state }) => (
        <Badge tone={state === 'planned' ? 'info' : 'good'}>{account.states[state]}</Badge>
      ),
    },
    { key: 'decider', title: account.decidedBy, cell: ({ decidedBy }) => decidedBy },
    {
      key: 'cancel',
      title: account.cancel,
      cell: (change) =>
        change.state === 'planned' && (
          <Button
            label={account.cancelNamed(common.plans[change.plan], dayText(change.from))}
            onClick={() => onCancel(change)}
          >
            {account.cancel}
          </Button>
        ),
    },
  ];
}

interface CancelDialogProps {
  readonly accountId: string;
  readonly change: PlanChangeView;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

function CancelDialog({ accountId, change, onClose, onDone }: CancelDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const { from, plan } = change;
  const cancel = useMemo(
    () => createAction((id) => portal.run('account.cancelPlanChange@1', { accountId, from }, { id }), newId),
    [portal, accountId, from],
  );
  const { accountOpening, common } = words.value;
  const { account } = accountOpening;
  const onCancel = async () => {
    if (!(await cancel.run())) return;
    toast({ text: account.cancelled });
    onClose();
    await onDone();
  };
  return (
    <Dialog
      open
      title={account.cancelTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.actions.close}</Button>
          <Button kind="danger" busy={cancel.busy.value} onClick={onCancel}>
            {account.cancelNow}
          </Button>
        </>
      }
    >
      <p>{account.cancelText(common.plans[plan], dayText(from))}</p>
      <RefusalNotice refusal={cancel.refusal.value} />
    </Dialog>
  );
}
