import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { type RevocationReason, revocationReasons } from '#core/orders/order.ts';
import type { CertificateView, OrderView } from '#core/portal/views.ts';
import { Checkbox } from '../../look/checkbox.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { FormDialog } from '../../look/form-dialog.tsx';
import { RadioGroup } from '../../look/radio-group.tsx';
import { Time } from '../../look/time.tsx';
import { toast } from '../../look/toasts.tsx';
import { groupHex } from '../../orders/group-hex.ts';
import { createAction } from '../../shell/action.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';

interface RevokeDialogProps {
  readonly order: OrderView;
  readonly certificate: CertificateView;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Which certificate, why, and a last yes (RFC 5280 §5.3.1). */
export function RevokeDialog({ order, certificate, onClose, onDone }: RevokeDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const [reason, setReason] = useState<RevocationReason>('unspecified');
  const [meant, setMeant] = useState(false);
  const [tried, setTried] = useState(false);
  const { reference } = order;
  const { serialNumber } = certificate;
  const revoke = useMemo(
    () =>
      createAction(async (id, chosen: RevocationReason) => {
        await portal.run('certificate.revoke@1', { reference, serialNumber, reason: chosen }, { id });
        toast({ text: words.value.office.revoked(groupHex(serialNumber)) });
      }, newId),
    [portal, reference, serialNumber],
  );
  const { common, delivery, office, orders, ordering } = words.value;
  const onRevoke = async () => {
    setTried(true);
    if (meant && (await revoke.run(reason))) await onDone();
  };
  return (
    <FormDialog
      title={office.revokeTitle}
      submit={office.revokeNow}
      danger
      busy={revoke.busy.value}
      refusal={revoke.refusal.value}
      onSubmit={onRevoke}
      onClose={onClose}
    >
      <p>{office.revokeText(order.holderName)}</p>
      <DefinitionList
        items={[
          { term: common.fields.emailAddress, value: order.emailAddress },
          { term: delivery.serialNumber, value: groupHex(serialNumber), mono: true },
          { term: ordering.order.expires, value: <Time at={certificate.notAfter} as="date" /> },
        ]}
      />
      <RadioGroup
        label={office.revokeReason}
        name="reason"
        row
        value={reason}
        onValue={setReason}
        choices={revocationReasons.map((value) => ({ value, label: orders.reasons[value] }))}
      />
      <Checkbox
        label={office.revokeConfirm}
        checked={meant}
        onChecked={setMeant}
        error={tried && !meant ? office.revokeConfirmMissing : undefined}
      />
    </FormDialog>
  );
}
