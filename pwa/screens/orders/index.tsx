import { Plus } from 'lucide-preact';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { mayApprove } from '#core/accounts/approvers.ts';
import { mayRead } from '#core/accounts/menu.ts';
import { ApprovalActions } from '../../approval/approval-actions.tsx';
import { useRefusing } from '../../approval/use-refusing.tsx';
import { ButtonLink } from '../../look/button.tsx';
import { Screen } from '../../look/screen.tsx';
import { OrderList } from '../../orders/order-list.tsx';
import { LazyPart } from '../../shell/lazy-part.tsx';
import type { Person } from '../../shell/session.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';
import { useOrderMenu } from './use-order-menu.tsx';

const states = [
  'awaitingApproval',
  'awaitingHolder',
  'invitationExpired',
  'underVerification',
  'readyToDeliver',
  'toAccept',
  'valid',
  'expired',
  'revoked',
  'refused',
  'approvalRefused',
  'cancelled',
] as const;

// With its own list: the form would come with every list else.
const loadRenewAnother = async () => ({
  default: (await import('../../renewals/renew-another.tsx')).RenewAnother,
});

export default function OrdersScreen(): VNode {
  const { ordering } = words.value;
  return (
    <SignedIn as="user" reads="/api/orders" title={ordering.list.title}>
      {(person) => <Orders person={person} />}
    </SignedIn>
  );
}

function Orders({ person }: { readonly person: Person }): VNode {
  const { shell, ordering } = words.value;
  const { query } = useLocation();
  const { refuse, dialog } = useRefusing();
  const { buttonOf, menu } = useOrderMenu(person, refuse);
  const mayOrder = mayRead(person, '/api/organisations') && (
    <ButtonLink href="/orders/new" kind="main" icon={Plus}>
      {shell.newOrder}
    </ButtonLink>
  );
  return (
    <Screen title={ordering.list.title} actions={mayOrder}>
      <OrderList
        path="/orders"
        states={states}
        whenNone={mayOrder}
        actionsOf={({ state }, onDone) => ({
          decide:
            state === 'awaitingApproval' && mayApprove(person)
              ? (order) => (
                  <ApprovalActions
                    key={order.reference}
                    order={order}
                    listed
                    onRefuse={() => refuse({ reference: order.reference, onDone })}
                    onDone={onDone}
                  />
                )
              : undefined,
          menu: (order) => buttonOf(order, onDone),
        })}
      />
      {query.renewable === 'now' && mayOrder && <LazyPart load={loadRenewAnother} props={{}} />}
      {menu}
      {dialog}
    </Screen>
  );
}
