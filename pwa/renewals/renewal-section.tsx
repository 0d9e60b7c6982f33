import { RefreshCw } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { Refusal } from '#core/errors/refusal.ts';
import { tellDone } from '../device/tell-done.ts';
import { Button } from '../look/button.tsx';
import { RefusalNotice } from '../look/refusal-notice.tsx';
import { Section } from '../look/section.tsx';
import type { OrderPart } from '../orders/order-page.tsx';
import { createAction } from '../shell/action.ts';
import { now } from '../shell/clock.ts';
import { useEnvironment } from '../shell/environment.ts';
import { LazyPart } from '../shell/lazy-part.tsx';
import { words } from '../shell/words.ts';
import { AutomaticRenewal } from './automatic-renewal.tsx';
import { reasonAgainst } from './reason-against.ts';
import { RenewalLinks } from './renewal-links.tsx';
import { WhatBecomesOfIt } from './what-becomes-of-it.tsx';

interface RenewalSectionProps extends OrderPart {
  /** Below which the pages of orders lie. */
  readonly path?: '/office/orders' | '/orders';
}

const loadDialog = async () => ({ default: (await import('./renew-dialog.tsx')).RenewDialog });

/** Whether the certificate is to have a successor, who orders it, and which it is (REN-1, REN-2, AUR-1). */
export function RenewalSection({ order, onDone, path = '/orders' }: RenewalSectionProps): VNode | null {
  const { portal, newId } = useEnvironment();
  const { query, route } = useLocation();
  const [opened, setOpened] = useState(false);
  const { reference, renewalDeclined, renewedBy, renewalOf, automaticRenewal, actions } = order;
  const set = useMemo(
    () =>
      createAction(async (id, renew: boolean) => {
        await portal.run('order.setRenewal@1', { reference, renew }, { id });
        const { notes } = words.value.ordering;
        tellDone(id, renew ? notes.wantedDone : notes.declinedDone);
      }, newId),
    [portal, reference],
  );
  // The extension, lists and mails lead here with the question already asked.
  const isAsked = 'renew' in query;
  const mayRenew = actions.includes('order.renew@1');
  const maySet = actions.includes('order.setRenewal@1') && renewedBy === undefined;
  const isTold = renewalDeclined || automaticRenewal || (renewedBy ?? renewalOf) !== undefined;
  if (!mayRenew && !maySet && !isTold && !isAsked) return null;
  const { ordering, renewal } = words.value;
  const { notes } = ordering;
  const close = () => {
    setOpened(false);
    if (isAsked) route(`${path}/${reference}`, true);
  };
  const onSet = async () => {
    await set.run(renewalDeclined);
    await onDone();
  };
  return (
    <Section title={notes.renewal}>
      <RenewalLinks order={order} path={path} />
      <WhatBecomesOfIt order={order} />
      <AutomaticRenewal order={order} onDone={onDone} />
      <RefusalNotice refusal={set.refusal.value} />
      {isAsked && !mayRenew && (
        <RefusalNotice refusal={reasonAgainst(order, now.value) ?? new Refusal('right.missing')} />
      )}
      {(mayRenew || maySet) && (
        <div class="form-actions">
          {maySet && (
            <Button busy={set.busy.value} onClick={onSet}>
              {renewalDeclined ? notes.want : notes.decline}
            </Button>
          )}
          {mayRenew && (
            <Button kind="main" icon={RefreshCw} onClick={() => setOpened(true)}>
              {renewal.renew}
            </Button>
          )}
        </div>
      )}
      {mayRenew && (opened || isAsked) && (
        <LazyPart load={loadDialog} onClose={close} props={{ order, onDone, onClose: close }} />
      )}
    </Section>
  );
}
