import { Plus } from 'lucide-preact';
import type { VNode } from 'preact';
import { ButtonLink } from '../../look/button.tsx';
import { Screen } from '../../look/screen.tsx';
import { OrderList } from '../../orders/order-list.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';

/** What an auditor has to do comes first. */
const states = [
  'underVerification',
  'readyToDeliver',
  'toAccept',
  'awaitingHolder',
  'awaitingApproval',
  'invitationExpired',
  'valid',
  'expired',
  'revoked',
  'refused',
  'approvalRefused',
  'cancelled',
] as const;

export default function OfficeOrdersScreen(): VNode {
  const { queue } = words.value.office;
  return (
    <SignedIn as="operator" title={queue}>
      {() => (
        <Screen
          title={queue}
          actions={
            <ButtonLink icon={Plus} href="/office/orders/new">
              {words.value.ordering.place.publicTitle}
            </ButtonLink>
          }
        >
          <OrderList path="/office/orders" states={states} first="underVerification" />
        </Screen>
      )}
    </SignedIn>
  );
}
