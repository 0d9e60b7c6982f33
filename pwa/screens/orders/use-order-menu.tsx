import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { Standing } from '#core/accounts/permission.ts';
import type { OrderSummary } from '#core/portal/views.ts';
import { LazyPart } from '../../shell/lazy-part.tsx';
import { OrderMenuButton } from './order-menu-button.tsx';

const loadMenu = () => import('./order-menu.tsx');

interface Opened {
  readonly order: OrderSummary;
  readonly onDone: () => Promise<void>;
}

/** One menu for the whole list, apart from its rows: those come and go as one scrolls, and as their state changes. */
export function useOrderMenu(
  person: Standing,
  onRefuse: (order: { readonly reference: string; readonly onDone: () => Promise<void> }) => void,
): {
  readonly buttonOf: (order: OrderSummary, onDone: () => Promise<void>) => VNode;
  readonly menu: VNode | undefined;
} {
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const close = () => setOpened(undefined);
  return {
    buttonOf: (order, onDone) => (
      <OrderMenuButton order={order} onOpen={() => setOpened({ order, onDone })} />
    ),
    menu: opened && (
      <LazyPart
        key={opened.order.reference}
        load={loadMenu}
        onClose={close}
        props={{
          order: opened.order,
          person,
          onClose: close,
          onRefuse: () => onRefuse({ reference: opened.order.reference, onDone: opened.onDone }),
          onDone: opened.onDone,
        }}
      />
    ),
  };
}
