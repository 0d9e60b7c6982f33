import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { commonName } from '#core/orders/request-content.ts';
import type { HolderView } from '#core/portal/views.ts';
import { Section } from '../look/section.tsx';
import type { Replica } from '../replica/replica.ts';
import { openReplica } from '../replica/this-device.ts';
import { words } from '../shell/words.ts';
import { addressWithoutSecret } from './address.ts';
import './known-invitations.css';

/** The way back for holders, who have no account: the invitations that this device remembers. Nothing without any. */
export function KnownInvitations(): VNode | null {
  const replica = useSignal<Replica | undefined>(undefined);
  useEffect(() => {
    openReplica().then(
      (opened) => {
        replica.value = opened;
      },
      (error: unknown) => console.warn(error),
    );
  }, [replica]);
  const views = newestOfEachOrder(
    replica.value?.invitations.value.flatMap(({ view }) => (view ? [view] : [])) ?? [],
  );
  if (views.length === 0) return null;
  const { invitation, common, orders } = words.value;
  return (
    <Section title={invitation.known}>
      <ul class="known-invitations">
        {views.map((view) => (
          <li key={view.reference}>
            <a href={addressWithoutSecret(view.reference)}>
              {commonName(view.composition)} – {common.products[view.product].name}
            </a>
            <span class="soft small">
              <span class="mono">{view.reference}</span> –{' '}
              {view.state === 'awaitingHolder' ? invitation.awaitsYou : orders.states[view.state]}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function newestOfEachOrder(views: readonly HolderView[]): readonly HolderView[] {
  const byReference = new Map(views.map((view) => [view.reference, view]));
  return [...byReference.values()].toSorted((one, other) => other.reference.localeCompare(one.reference));
}
