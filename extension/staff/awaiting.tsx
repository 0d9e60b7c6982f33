import { Stamp } from 'lucide-preact';
import type { VNode } from 'preact';
import { useId, useRef } from 'preact/hooks';
import type { Page } from '#core/portal/views.ts';
import { RefusalText } from '../decoder/refusal-text.tsx';
import { shortDate, words } from '../words.ts';
import type { ListedOrder } from './kept-view.ts';
import { PortalLink } from './portal-link.tsx';
import { RefuseForm } from './refuse-form.tsx';
import type { StaffModel } from './staff-model.ts';

interface AwaitingProps {
  readonly awaiting: Page<ListedOrder>;
  readonly staff: StaffModel;
  /** Of the portal's orders. */
  readonly orders: string;
  readonly onOpen: (address: string) => void;
}

/** Orders that wait for this person's decision (APP-2). */
export function Awaiting({ awaiting: { rows, total }, staff, orders, onOpen }: AwaitingProps): VNode {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const { awaiting } = words.value.extension;
  const done = staff.done.value;
  return (
    <section class="staff-section" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {awaiting.title}
        {total > 0 && <span class="staff-count">{total}</span>}
      </h2>
      <p role="status" class="small">
        {done && (done.is === 'approve' ? awaiting.approved : awaiting.refused)(done.reference)}
        {!done && total === 0 && awaiting.none}
      </p>
      {rows.length > 0 && (
        <ul class="staff-list" aria-label={awaiting.list}>
          {rows.map((order) => (
            <li key={order.reference} class="staff-row">
              <OneOrder
                order={order}
                staff={staff}
                address={`${orders}/${order.reference}`}
                onOpen={onOpen}
                // The buttons go away with the order: whoever pressed one goes on from here.
                onGone={() => heading.current?.focus()}
              />
            </li>
          ))}
        </ul>
      )}
      {total > rows.length && (
        <PortalLink address={`${orders}?state=awaitingApproval`} onOpen={onOpen}>
          {awaiting.more(total - rows.length)}
        </PortalLink>
      )}
    </section>
  );
}

interface OneOrderProps extends Pick<AwaitingProps, 'onOpen' | 'staff'> {
  readonly order: ListedOrder;
  readonly address: string;
  readonly onGone: () => void;
}

function OneOrder({ order, staff, address, onOpen, onGone }: OneOrderProps): VNode {
  const { reference, holderName, emailAddress, organizationName, openedAt } = order;
  const { awaiting } = words.value.extension;
  const reason = staff.reasons.value[reference];
  const refusal = staff.refused.value[reference];
  const busy = staff.busy.value.has(reference);
  const decide = async (decision: Parameters<StaffModel['decide']>[0]) => {
    await staff.decide(decision);
    if (staff.done.value?.reference === reference) onGone();
  };
  return (
    <>
      <p class="staff-head">
        <strong>{holderName}</strong>
        <PortalLink class="mono small" address={address} onOpen={onOpen}>
          {reference}
        </PortalLink>
      </p>
      <p class="small soft">
        {[emailAddress, organizationName].filter(Boolean).join(' · ')}
        <br />
        {shortDate(openedAt)}
      </p>
      <div role="alert">{refusal && <RefusalText refusal={refusal} />}</div>
      {reason === undefined ? (
        <div class="form-actions">
          <button
            type="button"
            class="button button-main"
            aria-label={awaiting.approveOf(holderName)}
            aria-busy={busy}
            onClick={() => void decide({ is: 'approve', reference })}
          >
            <Stamp size={18} aria-hidden="true" />
            {awaiting.approve}
          </button>
          <button
            type="button"
            class="button button-danger"
            aria-label={awaiting.refuseOf(holderName)}
            onClick={() => void staff.write(reference, '')}
          >
            {awaiting.refuse}
          </button>
        </div>
      ) : (
        <RefuseForm
          reason={reason}
          busy={busy}
          onWrite={(text) => void staff.write(reference, text)}
          onRefuse={(text) => void decide({ is: 'refuse', reference, reason: text })}
          onCancel={() => void staff.write(reference, undefined)}
        />
      )}
    </>
  );
}
