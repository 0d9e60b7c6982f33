import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { FormDialog } from '../../look/form-dialog.tsx';
import { TextField } from '../../look/text-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { createDraft } from '../../shell/draft.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { createForm } from '../../shell/form.ts';
import { fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import type { AuditDialogProps } from './deliver-dialog.tsx';

const initial = { reason: '' };

export function RefuseDialog({ order, open, onClose, onDone }: AuditDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const { reference } = order;
  const form = useMemo(
    () =>
      createForm({
        initial,
        faultsOf: ({ reason }) => (reason.trim() ? {} : { reason: 'missing' as const }),
        send: async ({ reason }, id) => {
          await portal.run('order.refuse@1', { reference, reason }, { id });
        },
        newId,
        draft: createDraft(`refuse.${reference}`, initial, sessionStorage),
      }),
    [portal, reference],
  );
  const { office } = words.value;
  const refuse = async () => {
    if (!(await form.submit())) return;
    toast({ text: office.refused });
    await onDone();
  };
  return (
    <FormDialog
      open={open}
      title={office.refuseTitle}
      submit={office.refuseNow}
      danger
      busy={form.busy.value}
      refusal={form.refusal.value}
      onSubmit={refuse}
      onClose={onClose}
    >
      <p>{office.refuseText}</p>
      <TextField
        label={office.refuseReason}
        hint={office.refuseReasonHint}
        lines={3}
        maxLength={2000}
        {...fieldOf(form, 'reason')}
      />
    </FormDialog>
  );
}
