import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import type { OrderView } from '#core/portal/views.ts';
import { Button } from '../../look/button.tsx';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { Notice } from '../../look/notice.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { toast } from '../../look/toasts.tsx';
import { groupHex } from '../../orders/group-hex.ts';
import { keyKindName } from '../../orders/key-kind-name.ts';
import { createAction } from '../../shell/action.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';

export interface AuditDialogProps {
  readonly order: OrderView;
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** Never shown before it is done: a certificate is issued for good. */
export function DeliverDialog({ order, open, onClose, onDone }: AuditDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const { reference, holderName, emailAddress } = order;
  const deliver = useMemo(
    () =>
      createAction(async (id) => {
        const { serialNumber } = await portal.run('order.deliver@1', { reference }, { id });
        toast({ text: words.value.office.delivered(groupHex(serialNumber)) });
      }, newId),
    [portal, reference],
  );
  const { common, office, ordering } = words.value;
  const onDeliver = async () => {
    if (await deliver.run()) await onDone();
  };
  return (
    <Dialog
      open={open}
      title={office.deliverTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{common.actions.cancel}</Button>
          <Button kind="main" busy={deliver.busy.value} onClick={onDeliver}>
            {office.deliverNow}
          </Button>
        </>
      }
    >
      <p>{office.deliverText(holderName, emailAddress)}</p>
      <DefinitionList
        items={[
          { term: ordering.order.product, value: common.products[order.product].name },
          { term: common.fields.organizationName, value: order.organizationName },
          { term: ordering.order.key, value: order.request && keyKindName(order.request.keyKind) },
        ]}
      />
      <Notice kind="warning">{office.deliverWarning}</Notice>
      <RefusalNotice refusal={deliver.refusal.value} />
    </Dialog>
  );
}
