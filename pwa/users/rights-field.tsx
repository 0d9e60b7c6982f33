import type { VNode } from 'preact';
import type { Right } from '#core/accounts/rights.ts';
import { Checkbox } from '../look/checkbox.tsx';
import { words } from '../shell/words.ts';
import { rightOrder } from './right-order.ts';

interface RightsFieldProps {
  readonly label?: string;
  readonly held: readonly Right[];
  /** Those that whoever asks may change; the others are shown as they are. */
  readonly grantable: readonly Right[];
  readonly onHeld: (held: readonly Right[]) => void;
}

export function RightsField({ label, held, grantable, onHeld }: RightsFieldProps): VNode {
  const { users } = words.value.administration;
  return (
    <fieldset class="choice-group">
      <legend class="field-label">{label ?? users.rightsTitle}</legend>
      <div class="choices">
        {rightOrder.map((right) => (
          <Checkbox
            key={right}
            name={right}
            label={users.rights[right]}
            detail={grantable.includes(right) ? users.rightTexts[right] : users.rightNotYours}
            disabled={!grantable.includes(right)}
            checked={held.includes(right)}
            onChecked={(checked) =>
              onHeld(rightOrder.filter((each) => (each === right ? checked : held.includes(each))))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}
