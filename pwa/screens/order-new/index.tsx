import type { VNode } from 'preact';
import { OrderNew } from '../../ordering/order-new.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { words } from '../../shell/words.ts';

export default function OrderNewScreen(): VNode {
  return (
    <SignedIn as="user" reads="/api/organisations" title={words.value.ordering.place.title}>
      {() => <OrderNew space="account" />}
    </SignedIn>
  );
}
