import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { type RevocationReason, revocationReasons } from '#core/orders/order.ts';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import { DefinitionList } from '../look/definition-list.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Notice } from '../look/notice.tsx';
import { RadioGroup } from '../look/radio-group.tsx';
import { toast } from '../look/toasts.tsx';
import { groupHex } from '../orders/group-hex.ts';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';

interface RevokeDialogProps {
  readonly certificate: SignInCertificateView;
  readonly isLast: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Which one, why, and what it means. */
export function RevokeDialog({ certificate, isLast, onClose, onDone }: RevokeDialogProps): VNode {
  const { portal, newId, session } = useEnvironment();
  const reason = useSignal<RevocationReason>('unspecified');
  const { certificateId, serialNumber } = certificate;
  const action = useMemo(
    () =>
      createAction(
        (id, chosen: RevocationReason) =>
          portal.run('signInCertificate.revoke@1', { certificateId, reason: chosen }, { id }),
        newId,
      ),
    [portal, newId, certificateId],
  );
  const { signInCertificates, delivery, office, orders } = words.value;
  const { revoke } = signInCertificates;
  const send = async () => {
    if (!(await action.run(reason.value))) return;
    onClose();
    toast({ text: revoke.done });
    // This very session may be one that it opened.
    await session.refresh();
    await onDone();
  };
  return (
    <FormDialog
      title={revoke.title}
      submit={revoke.action}
      danger
      busy={action.busy.value}
      refusal={action.refusal.value}
      onSubmit={send}
      onClose={onClose}
    >
      <p>{revoke.text}</p>
      <DefinitionList items={[{ term: delivery.serialNumber, value: groupHex(serialNumber), mono: true }]} />
      {isLast && session.person.value?.signInMode === 'certificate' && (
        <Notice kind="warning">
          <p>{revoke.last}</p>
        </Notice>
      )}
      <RadioGroup
        label={office.revokeReason}
        name="reason"
        row
        value={reason.value}
        onValue={(value) => {
          reason.value = value;
        }}
        choices={revocationReasons.map((value) => ({ value, label: orders.reasons[value] }))}
      />
    </FormDialog>
  );
}
