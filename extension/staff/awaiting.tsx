import type { ComponentChildren, VNode } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { OrderState } from '#core/orders/state.ts';
import type { Page } from '#core/portal/views.ts';
import { words } from '../words.ts';
import type { StaffView } from './kept-view.ts';
import { OneToAccept } from './one-to-accept.tsx';
import { OrderToDecide } from './order-to-decide.tsx';
import { PortalLink } from './portal-link.tsx';
import type { Decision } from './send-decision.ts';
import type { StaffModel } from './staff-model.ts';

interface AwaitingProps extends Pick<StaffView, 'awaiting' | 'toAccept'> {
  readonly staff: StaffModel;
  /** Of the portal's orders. */
  readonly orders: string;
  readonly onOpen: (address: string) => void;
}

/** What waits for this person: orders for their decision (APP-2), certificates to be accepted (T 6.4). */
export function Awaiting({ awaiting, toAccept, ...portal }: AwaitingProps): VNode | null {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { acceptance, awaiting: names } = words.value.extension;
  const { staff } = portal;
  const done = staff.done.value;
  const total = (awaiting?.total ?? 0) + (toAccept?.total ?? 0);
  // Few accounts have certificates to be accepted: those without hear nothing of it.
  if (awaiting === undefined && total === 0 && done === undefined) return null;
  const decide = async (decision: Decision) => {
    await staff.decide(decision);
    // The buttons go away with the row: whoever pressed one goes on from here.
    if (staff.done.value?.reference === decision.reference) heading.current?.focus();
  };
  const isMixed = (awaiting?.total ?? 0) > 0 && (toAccept?.total ?? 0) > 0;
  return (
    <section class="staff-section" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {names.title}
        {total > 0 && <span class="staff-count">{total}</span>}
      </h2>
      <p role="status" class="small">
        {done && doneWords(done)}
        {!done && total === 0 && names.none}
      </p>
      {awaiting && (
        <WaitingList {...portal} page={awaiting} state="awaitingApproval" name={names.list} isNamed={isMixed}>
          {awaiting.rows.map((order) => (
            <OrderToDecide {...portal} key={order.reference} order={order} onDecide={decide} />
          ))}
        </WaitingList>
      )}
      {toAccept && (
        <WaitingList {...portal} page={toAccept} state="toAccept" name={acceptance.list} isNamed>
          {toAccept.rows.map((certificate) => (
            <OneToAccept
              {...portal}
              key={certificate.reference}
              certificate={certificate}
              onDecide={decide}
            />
          ))}
        </WaitingList>
      )}
    </section>
  );
}

function doneWords({ is, reference }: Decision): string {
  const { acceptance, awaiting } = words.value.extension;
  const said = { accept: acceptance.accepted, approve: awaiting.approved, refuse: awaiting.refused };
  return said[is](reference);
}

interface WaitingListProps extends Pick<AwaitingProps, 'onOpen' | 'orders'> {
  readonly page: Page<unknown>;
  readonly state: OrderState;
  readonly name: string;
  /** Whether the name is to be seen. */
  readonly isNamed: boolean;
  readonly children: ComponentChildren;
}

function WaitingList({ page, state, name, isNamed, orders, onOpen, children }: WaitingListProps): VNode {
  const id = useId();
  const { more } = words.value.extension.awaiting;
  const [shown, others] = [page.rows.length, page.total - page.rows.length];
  return (
    <>
      {isNamed && page.total > 0 && (
        <h3 id={id} class="small">
          {name}
        </h3>
      )}
      {shown > 0 && (
        <ul class="staff-list" {...(isNamed ? { 'aria-labelledby': id } : { 'aria-label': name })}>
          {children}
        </ul>
      )}
      {others > 0 && (
        <PortalLink address={`${orders}?state=${state}`} onOpen={onOpen}>
          {more(others)}
        </PortalLink>
      )}
    </>
  );
}
