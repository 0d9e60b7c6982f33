import { Check, Minus } from 'lucide-preact';
import type { VNode } from 'preact';
import type { Right } from '#core/accounts/rights.ts';
import { Icon } from '../look/icon.tsx';
import { words } from '../shell/words.ts';
import { rightOrder } from './right-order.ts';

interface RightsMarksProps {
  readonly rights: readonly Right[];
  /** Holds every one of them. */
  readonly superUser: boolean;
}

/** One letter a right, ticked where it is held. */
export function RightsMarks({ rights, superUser }: RightsMarksProps): VNode {
  const { users } = words.value.administration;
  return (
    <ul class="rights-marks">
      {rightOrder.map((right) => {
        const held = superUser || rights.includes(right);
        return (
          <li key={right} class={held ? 'right-held' : 'right-not-held'} title={users.rights[right]}>
            <span aria-hidden="true">{users.rightLetters[right]}</span>
            <Icon of={held ? Check : Minus} size={14} />
            <span class="unseen">{`${users.rights[right]}, ${held ? users.held : users.notHeld}`}</span>
          </li>
        );
      })}
    </ul>
  );
}

/** What the letters stand for. */
export function RightsLegend(): VNode {
  const { users } = words.value.administration;
  return (
    <dl class="rights-legend small soft">
      {rightOrder.map((right) => (
        <div key={right}>
          <dt>{users.rightLetters[right]}</dt>
          <dd>{users.rights[right]}</dd>
        </div>
      ))}
    </dl>
  );
}
