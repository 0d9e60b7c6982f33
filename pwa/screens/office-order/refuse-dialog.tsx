import type { VNode } from 'preact';
import { toast } from '../../look/toasts.tsx';
import { ReasonDialog } from '../../reason/reason-dialog.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';
import type { AuditDialogProps } from './deliver-dialog.tsx';

export function RefuseDialog({ order: { reference }, open, onClose, onDone }: AuditDialogProps): VNode {
  const { portal } = useEnvironment();
  const { office } = words.value;
  return (
    <ReasonDialog
      open={open}
      said={{
        title: office.refuseTitle,
        text: office.refuseText,
        label: office.refuseReason,
        hint: office.refuseReasonHint,
        submit: office.refuseNow,
      }}
      draft={`refuse.${reference}`}
      send={async (reason, id) => {
        await portal.run('order.refuse@1', { reference, reason }, { id });
      }}
      onSent={() => {
        toast({ text: office.refused });
        return onDone();
      }}
      onClose={onClose}
    />
  );
}
