import type { VNode } from 'preact';
import { Screen } from '../../look/screen.tsx';
import { OrderList } from '../../orders/order-list.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';

/** What an auditor has to do comes first. */
const states = [
  'underVerification',
  'readyToDeliver',
  'awaitingHolder',
  'invitationExpired',
  'valid',
  'expired',
  'revoked',
  'refused',
  'cancelled',
] as const;

export default function OfficeOrdersScreen(): VNode {
  const { queue } = words.value.office;
  return (
    <SignedIn as="operator" title={queue}>
      {() => (
        <Screen title={queue}>
          <OrderList path="/office/orders" states={states} first="underVerification" withAccount />
        </Screen>
      )}
    </SignedIn>
  );
}
