import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { tellDone } from '../device/tell-done.ts';
import { Checkbox } from '../look/checkbox.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import type { OrderPart } from '../orders/order-page.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';

/** Lets the portal order the renewal by itself, or not; without network it waits on the device (AUR-1). */
export function AutomaticRenewal({ order, onDone }: OrderPart): VNode | null {
  const { portal, newId } = useEnvironment();
  const { reference, automaticRenewal, renewedBy, actions } = order;
  // Shown while it is on its way: the box must not spring back under the finger.
  const [wanted, setWanted] = useState<boolean | undefined>(undefined);
  const set = useMemo(
    () =>
      createAction(async (id, on: boolean) => {
        await portal.run('order.setAutomaticRenewal@1', { reference, on }, { id });
        const { automatic } = words.value.renewal;
        tellDone(id, on ? automatic.turnedOn : automatic.turnedOff);
      }, newId),
    [portal, reference],
  );
  if (renewedBy !== undefined || !actions.includes('order.setAutomaticRenewal@1')) return null;
  const { automatic } = words.value.renewal;
  return (
    <>
      <Checkbox
        label={automatic.label}
        detail={automaticRenewal ? automatic.ended : automatic.off}
        checked={wanted ?? automaticRenewal}
        onChecked={async (on) => {
          setWanted(on);
          await set.run(on);
          await onDone();
          setWanted(undefined);
        }}
      />
      <RefusalNotice refusal={set.refusal.value} />
    </>
  );
}
