import type { VNode } from 'preact';
import { OrderNew } from '../../ordering/order-new.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';

/** For customers without an account: the order waits in the public space until they have one. */
export default function OfficeOrderNewScreen(): VNode {
  return (
    <SignedIn as="operator" title={words.value.ordering.place.publicTitle}>
      {() => <OrderNew space="public" />}
    </SignedIn>
  );
}
