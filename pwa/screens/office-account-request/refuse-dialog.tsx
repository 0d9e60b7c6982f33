import type { VNode } from 'preact';
import { toast } from '../../look/toasts.tsx';
import { ReasonDialog } from '../../reason/reason-dialog.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';

interface RefuseDialogProps {
  readonly requestId: string;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

export function RefuseDialog({ requestId, open, onClose, onDone }: RefuseDialogProps): VNode {
  const { portal } = useEnvironment();
  const { request } = words.value.accountOpening;
  return (
    <ReasonDialog
      open={open}
      said={{
        title: request.refuseTitle,
        text: request.refuseText,
        label: request.reason,
        hint: request.reasonHint,
        submit: request.refuseNow,
      }}
      draft={`refuse-account.${requestId}`}
      send={async (reason, id) => {
        await portal.run('accountRequest.refuse@1', { requestId, reason }, { id });
      }}
      onSent={() => {
        toast({ text: request.refused });
        return onDone();
      }}
      onClose={onClose}
    />
  );
}
