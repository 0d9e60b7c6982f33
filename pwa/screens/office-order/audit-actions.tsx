import { PackageCheck } from 'lucide-preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { OrderView } from '#core/portal/views.ts';
import { Button } from '../../look/button.tsx';
import { words } from '../../shell/words.ts';
import { DeliverDialog } from './deliver-dialog.tsx';
import { RefuseDialog } from './refuse-dialog.tsx';

interface AuditActionsProps {
  readonly order: OrderView;
  readonly onDone: () => Promise<void>;
}

/** What ends the audit, as far as the order's state allows it. */
export function AuditActions({ order, onDone }: AuditActionsProps): VNode {
  const [open, setOpen] = useState<'deliver' | 'refuse' | undefined>(undefined);
  const { office } = words.value;
  const close = () => setOpen(undefined);
  const done = async () => {
    close();
    await onDone();
  };
  return (
    <>
      {order.actions.includes('order.refuse@1') && (
        <Button kind="danger" onClick={() => setOpen('refuse')}>
          {office.refuse}
        </Button>
      )}
      {order.actions.includes('order.deliver@1') && (
        <Button kind="main" icon={PackageCheck} onClick={() => setOpen('deliver')}>
          {office.deliver}
        </Button>
      )}
      <DeliverDialog order={order} open={open === 'deliver'} onClose={close} onDone={done} />
      <RefuseDialog order={order} open={open === 'refuse'} onClose={close} onDone={done} />
    </>
  );
}
