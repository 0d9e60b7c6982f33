import type { VNode } from 'preact';
import type { OrderState } from '#core/orders/state.ts';
import { words } from '../shell/words.ts';
import './chips.css';

interface StateFilterProps {
  readonly states: readonly OrderState[];
  readonly current: OrderState | 'all';
  readonly hrefOf: (state: OrderState | 'all') => string;
}

/** One link per state: the address is the filter. */
export function StateFilter({ states, current, hrefOf }: StateFilterProps): VNode {
  const { orders, ordering } = words.value;
  const { list } = ordering;
  return (
    <nav class="state-filter" aria-label={list.filter}>
      <ul class="chips">
        {(['all', ...states] as const).map((state) => (
          <li key={state}>
            <a class="chip" href={hrefOf(state)} aria-current={state === current ? 'true' : undefined}>
              {state === 'all' ? list.all : orders.states[state]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
