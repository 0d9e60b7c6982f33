import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { tellDone } from '../device/tell-done.ts';
import { Button } from '../look/button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Section } from '../look/section.tsx';
import type { OrderPart } from '../orders/order-page.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';

/** Whether the certificate is to have a successor, and the reminders that go with it (REN-2). */
export function RenewalSection({ order, onDone }: OrderPart): VNode | null {
  const { portal, newId } = useEnvironment();
  const { reference, renewalDeclined, actions } = order;
  const set = useMemo(
    () =>
      createAction(async (id, renew: boolean) => {
        await portal.run('order.setRenewal@1', { reference, renew }, { id });
        const { notes } = words.value.ordering;
        tellDone(id, renew ? notes.wantedDone : notes.declinedDone);
      }, newId),
    [portal, reference],
  );
  const maySet = actions.includes('order.setRenewal@1');
  if (!maySet && !renewalDeclined) return null;
  const { notes } = words.value.ordering;
  const onSet = async () => {
    await set.run(renewalDeclined);
    await onDone();
  };
  return (
    <Section title={notes.renewal}>
      <p>{renewalDeclined ? notes.renewDeclined : notes.renewWanted}</p>
      <RefusalNotice refusal={set.refusal.value} />
      {maySet && (
        <div class="form-actions">
          <Button busy={set.busy.value} onClick={onSet}>
            {renewalDeclined ? notes.want : notes.decline}
          </Button>
        </div>
      )}
    </Section>
  );
}
