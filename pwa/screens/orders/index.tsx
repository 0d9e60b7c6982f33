import { Plus } from 'lucide-preact';
import type { VNode } from 'preact';
import { ButtonLink } from '../../look/button.tsx';
import { Screen } from '../../look/screen.tsx';
import { OrderList } from '../../orders/order-list.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';

const states = [
  'awaitingHolder',
  'invitationExpired',
  'underVerification',
  'readyToDeliver',
  'valid',
  'expired',
  'revoked',
  'refused',
  'cancelled',
] as const;

export default function OrdersScreen(): VNode {
  const { shell, ordering } = words.value;
  const order = (
    <ButtonLink href="/orders/new" kind="main" icon={Plus}>
      {shell.newOrder}
    </ButtonLink>
  );
  return (
    <SignedIn as="user" title={ordering.list.title}>
      {() => (
        <Screen title={ordering.list.title} actions={order}>
          <OrderList path="/orders" states={states} whenNone={order} />
        </Screen>
      )}
    </SignedIn>
  );
}
