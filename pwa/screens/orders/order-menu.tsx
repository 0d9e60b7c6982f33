import { Ban, ChevronRight, FileCheck, RefreshCw, RefreshCwOff, Send, Stamp, X } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Standing } from '#core/accounts/permission.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import { tellDone } from '../../device/tell-done.ts';
import { Button, ButtonLink } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { type UsualAction, usualActions } from '../../orders/usual-actions.ts';
import { reasonAgainst } from '../../renewals/reason-against.ts';
import { createAction } from '../../shell/action.ts';
import { now } from '../../shell/clock.ts';
import { useEnvironment } from '../../shell/environment.ts';
import { words } from '../../shell/words.ts';

interface OrderMenuProps {
  readonly order: OrderSummary;
  readonly person: Standing;
  readonly onClose: () => void;
  /** Asks why, in a dialog of its own. */
  readonly onRefuse: () => void;
  readonly onDone: () => Promise<void>;
}

/** What is usually done with an order in its state, by whoever may: a sheet on a phone. */
export default function OrderMenu({ order, person, onClose, onRefuse, onDone }: OrderMenuProps): VNode {
  const { portal, newId } = useEnvironment();
  const [cancelling, setCancelling] = useState(false);
  const { reference, holderName, emailAddress, state, serialNumber = '' } = order;
  const { automaticRenewal, renewalDeclined, renewedBy } = order;
  const { lists, ordering } = words.value;
  const { approval, order: said } = ordering;
  const action = useMemo(
    () =>
      createAction(async (id, name: keyof typeof done) => {
        if (name === 'order.setAutomaticRenewal@1')
          await portal.run(name, { reference, on: !automaticRenewal }, { id });
        else if (name === 'certificate.accept@1') await portal.run(name, { reference, serialNumber }, { id });
        else await portal.run(name, { reference }, { id });
        tellDone(id, done[name](reference, emailAddress));
      }, newId),
    [portal, reference, automaticRenewal, serialNumber],
  );
  const run = async (name: keyof typeof done) => {
    if (!(await action.run(name))) return;
    onClose();
    await onDone();
  };
  const busy = action.busy.value;
  const entries: Readonly<Record<UsualAction, VNode | false>> = {
    'order.approve@1': (
      <Button wide icon={Stamp} busy={busy} onClick={() => run('order.approve@1')}>
        {approval.approve}
      </Button>
    ),
    'order.refuseApproval@1': (
      <Button
        wide
        kind="danger"
        icon={X}
        onClick={() => {
          onClose();
          onRefuse();
        }}
      >
        {approval.refuse}
      </Button>
    ),
    'certificate.accept@1': (
      <Button wide icon={FileCheck} busy={busy} onClick={() => run('certificate.accept@1')}>
        {lists.accept}
      </Button>
    ),
    'invitation.resend@1': (
      <Button wide icon={Send} busy={busy} onClick={() => run('invitation.resend@1')}>
        {said.resend}
      </Button>
    ),
    'order.renew@1': !reasonAgainst(order, now.value) && (
      <ButtonLink wide icon={RefreshCw} href={`/orders/${reference}?renew`}>
        {lists.renewal.renew}
      </ButtonLink>
    ),
    'order.setAutomaticRenewal@1': !renewalDeclined && renewedBy === undefined && (
      <Button
        wide
        icon={automaticRenewal ? RefreshCwOff : RefreshCw}
        busy={busy}
        onClick={() => run('order.setAutomaticRenewal@1')}
      >
        {automaticRenewal ? lists.renewal.turnOff : lists.renewal.turnOn}
      </Button>
    ),
    'invitation.cancel@1': (
      <Button wide kind="danger" icon={Ban} onClick={() => setCancelling(true)}>
        {said.cancel}
      </Button>
    ),
  };
  if (cancelling) {
    return (
      <Dialog
        open
        title={said.cancelTitle}
        onClose={onClose}
        actions={
          <>
            <Button onClick={onClose}>{said.keep}</Button>
            <Button kind="danger" busy={busy} onClick={() => run('invitation.cancel@1')}>
              {said.cancel}
            </Button>
          </>
        }
      >
        <p>{state === 'awaitingApproval' ? approval.cancelText : said.cancelText(emailAddress)}</p>
        <p>{said.cannotUndo}</p>
        <RefusalNotice refusal={action.refusal.value} />
      </Dialog>
    );
  }
  return (
    <Dialog open title={lists.menu.of(holderName, reference)} onClose={onClose}>
      <ul class="order-menu-list">
        <li>
          <ButtonLink wide icon={ChevronRight} href={`/orders/${reference}`}>
            {lists.menu.open}
          </ButtonLink>
        </li>
        {usualActions(state, person)
          .filter((name) => entries[name])
          .map((name) => (
            <li key={name}>{entries[name]}</li>
          ))}
      </ul>
      <RefusalNotice refusal={action.refusal.value} />
    </Dialog>
  );
}

/** What is said once it is done. */
const done = {
  'order.approve@1': (reference: string) => words.value.ordering.approval.approvedNow(reference),
  'certificate.accept@1': () => words.value.lists.accepted,
  'invitation.resend@1': (_: string, mail: string) => words.value.ordering.order.resent(mail),
  'invitation.cancel@1': () => words.value.ordering.order.cancelledDone,
  'order.setAutomaticRenewal@1': () => words.value.lists.renewal.set,
};
