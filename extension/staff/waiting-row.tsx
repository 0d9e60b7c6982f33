import type { ComponentChildren, VNode } from 'preact';
import type { Refusal } from '#core/errors/refusal.ts';
import { RefusalText } from '../decoder/refusal-text.tsx';
import type { ListedOrder } from './kept-view.ts';
import { PortalLink } from './portal-link.tsx';

interface WaitingRowProps {
  readonly order: Pick<ListedOrder, 'emailAddress' | 'holderName' | 'organizationName' | 'reference'>;
  /** Since when or until when it waits, in words. */
  readonly when: string;
  readonly refusal: Refusal | undefined;
  /** Of the portal's orders. */
  readonly orders: string;
  readonly onOpen: (address: string) => void;
  /** What may be done with it. */
  readonly children: ComponentChildren;
}

/** One that waits for this person: whose it is, and why what they wanted was not done. */
export function WaitingRow({ order, when, refusal, orders, onOpen, children }: WaitingRowProps): VNode {
  const { reference, holderName, emailAddress, organizationName } = order;
  return (
    <li class="staff-row">
      <p class="staff-head">
        <strong>{holderName}</strong>
        <PortalLink class="mono small" address={`${orders}/${reference}`} onOpen={onOpen}>
          {reference}
        </PortalLink>
      </p>
      <p class="small soft">
        {[emailAddress, organizationName].filter(Boolean).join(' · ')}
        <br />
        {when}
      </p>
      <div role="alert">{refusal && <RefusalText refusal={refusal} />}</div>
      {children}
    </li>
  );
}
