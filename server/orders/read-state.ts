import type { Transaction } from 'kysely';
import { type ControlName, type ControlOutcome, controlNames } from '#core/orders/order.ts';
import type { OrderState, StateFacts } from '#core/orders/state.ts';
import { statement } from '../database/statement.ts';
import type { Tables } from '../database/tables.ts';

/** What an order's state follows from, and what was last noted of it. */
interface StandingOrder {
  readonly accountId: string;
  readonly facts: StateFacts;
  /** The state that people were last told of, and when time alone ends it. */
  readonly alertedState: OrderState | null;
  readonly endsAt: Date | null;
  readonly lastOperationAt: Date;
  readonly version: number;
}

/** Reads what decides an order's state and nothing else of it; it is read after every command that concerns an order. */
export async function readState(transaction: Transaction<Tables>, orderId: string): Promise<StandingOrder> {
  const [row] = await facts(transaction, [orderId]);
  if (row === undefined) throw new Error(`order ${orderId} has no invitation`);
  return {
    accountId: row.account_id,
    facts: {
      reference: row.reference,
      approval:
        row.approval_asked_at === null
          ? undefined
          : {
              askedAt: row.approval_asked_at,
              approvedAt: row.approved_at ?? undefined,
              refusedAt: row.approval_refused_at ?? undefined,
            },
      invitation: {
        sentAt: row.sent_at,
        expiresAt: row.expires_at,
        openedAt: row.opened_at ?? undefined,
        acceptedAt: row.accepted_at ?? undefined,
        cancelledAt: row.cancelled_at ?? undefined,
      },
      controls: Object.fromEntries(
        controlNames.map((name) => [name, row.controls?.[name] ?? 'pending']),
      ) as StateFacts['controls'],
      requestedAt: row.received_at ?? undefined,
      refusedAt: row.refused_at ?? undefined,
      deliveredAt: row.delivered_at ?? undefined,
      certificates: (row.certificates ?? []).map(
        ([notBefore, notAfter, revokedAt, acceptBy, acceptedAt]) => ({
          notBefore: new Date(notBefore),
          notAfter: new Date(notAfter),
          revokedAt: moment(revokedAt),
          acceptBy: moment(acceptBy),
          acceptedAt: moment(acceptedAt),
        }),
      ),
    },
    alertedState: row.alerted_state,
    endsAt: row.state_ends_at,
    lastOperationAt: row.last_operation_at,
    version: row.version,
  };
}

const moment = (iso: string | null): Date | undefined => (iso === null ? undefined : new Date(iso));

interface Row {
  readonly account_id: string;
  readonly reference: string;
  readonly approval_asked_at: Date | null;
  readonly approved_at: Date | null;
  readonly approval_refused_at: Date | null;
  readonly refused_at: Date | null;
  readonly delivered_at: Date | null;
  readonly alerted_state: OrderState | null;
  readonly state_ends_at: Date | null;
  readonly last_operation_at: Date;
  readonly version: number;
  readonly sent_at: Date;
  readonly expires_at: Date;
  readonly opened_at: Date | null;
  readonly accepted_at: Date | null;
  readonly cancelled_at: Date | null;
  readonly received_at: Date | null;
  readonly controls: Readonly<Partial<Record<ControlName, ControlOutcome>>> | null;
  /** ISO 8601. */
  readonly certificates:
    | readonly (readonly [
        notBefore: string,
        notAfter: string,
        revokedAt: string | null,
        acceptBy: string | null,
        acceptedAt: string | null,
      ])[]
    | null;
}

const facts = statement<Row>(
  'read state of order',
  `select o.account_id, o.reference, o.approval_asked_at, o.approved_at, o.approval_refused_at, o.refused_at, o.delivered_at,
    o.alerted_state, o.state_ends_at, o.last_operation_at, o.version,
    i.sent_at, i.expires_at, i.opened_at, i.accepted_at, i.cancelled_at, r.received_at,
    (select json_object_agg(control, outcome) from controls c where c.order_id = o.order_id) as controls,
    (select json_agg(json_build_array(not_before, not_after, revoked_at, accept_by, accepted_at) order by issued_at)
      from certificates c where c.order_id = o.order_id) as certificates
  from orders o
    join invitations i on i.order_id = o.order_id
    left join certification_requests r on r.order_id = o.order_id
  where o.order_id = $1`,
);
