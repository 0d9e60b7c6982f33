import { EllipsisVertical } from 'lucide-preact';
import type { VNode } from 'preact';
import type { OrderSummary } from '#core/portal/views.ts';
import { Icon } from '../../look/icon.tsx';
import { words } from '../../shell/words.ts';

interface OrderMenuButtonProps {
  readonly order: OrderSummary;
  readonly onOpen: () => void;
}

/** Opens the menu of one order: shown where rows are cards. */
export function OrderMenuButton({ order, onOpen }: OrderMenuButtonProps): VNode {
  return (
    <button
      type="button"
      class="order-menu"
      aria-haspopup="dialog"
      aria-label={words.value.lists.menu.of(order.holderName, order.reference)}
      onClick={onOpen}
    >
      <Icon of={EllipsisVertical} />
    </button>
  );
}
