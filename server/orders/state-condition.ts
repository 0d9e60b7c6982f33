import { type RawBuilder, sql } from 'kysely';
import type { OrderState } from '#core/orders/state.ts';

const hasCertificate = sql<boolean>`exists (select from certificates c where c.order_id = orders.order_id)`;
const unrevoked = sql<boolean>`exists (select from certificates c
  where c.order_id = orders.order_id and c.revoked_at is null)`;
/** The holder has sent a request. */
export const requested = sql<boolean>`exists (select from certification_requests r where r.order_id = orders.order_id)`;
const controlsDone = sql<boolean>`not exists (select from controls k
  where k.order_id = orders.order_id and k.outcome not in ('ok', 'notRequired'))`;
/** core's `awaitsAcceptance`, of one that is not revoked, as a condition on `certificates`. */
export const awaitsAcceptance = sql<boolean>`(accept_by is not null and accepted_at is null and revoked_at is null)`;
const cancelled = sql<boolean>`invitations.cancelled_at is not null`;
const accepted = sql<boolean>`invitations.accepted_at is not null`;
/** Nobody has let it through who was asked. */
const held = sql<boolean>`(orders.approval_asked_at is not null and orders.approved_at is null)`;
const approvalRefused = sql<boolean>`orders.approval_refused_at is not null`;
/**
 * Any of the states before a certificate that are not final, once the order was let through. That none was delivered says
 * less, and is looked at first: of an old account's orders few are left.
 */
export const open = sql<boolean>`(orders.delivered_at is null and not ${hasCertificate} and orders.refused_at is null and not ${cancelled} and not ${held})`;
/** On `orders` joined with `invitations`. */
export const awaitsApproval = sql<boolean>`(${held} and not ${approvalRefused} and orders.refused_at is null
  and not ${cancelled})`;

/**
 * core's `orderState` as a condition on `orders` joined with `invitations`, so that a list of one state need not read
 * all orders. A test holds the two together.
 */
export function stateCondition(state: OrderState, now: Date): RawBuilder<boolean> {
  const valid = sql<boolean>`exists (select from certificates c
    where c.order_id = orders.order_id and c.revoked_at is null and c.not_after > ${now})`;
  const toAccept = sql<boolean>`exists (select from certificates c where c.order_id = orders.order_id
    and c.not_after > ${now} and ${awaitsAcceptance})`;
  const late = sql<boolean>`(not ${accepted} and invitations.expires_at <= ${now})`;
  switch (state) {
    case 'awaitingApproval':
      return awaitsApproval;
    case 'approvalRefused':
      return sql`(${approvalRefused} and orders.refused_at is null)`;
    case 'toAccept':
      return toAccept;
    case 'valid':
      return sql`(${valid} and not ${toAccept})`;
    case 'expired':
      return sql`(${unrevoked} and not ${valid})`;
    case 'revoked':
      return sql`(${hasCertificate} and not ${unrevoked})`;
    case 'refused':
      return sql`(not ${hasCertificate} and orders.refused_at is not null)`;
    case 'cancelled':
      return sql`(not ${hasCertificate} and orders.refused_at is null and not ${approvalRefused} and ${cancelled})`;
    case 'readyToDeliver':
      return sql`(${open} and ${requested} and ${controlsDone})`;
    case 'underVerification':
      return sql`(${open} and ${requested} and not ${controlsDone})`;
    case 'invitationExpired':
      return sql`(${open} and not ${requested} and ${late})`;
    case 'awaitingHolder':
      return sql`(${open} and not ${requested} and not ${late})`;
  }
}
