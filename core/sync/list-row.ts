import type { CustomValues } from '../accounts/custom-fields.ts';
import type { ControlName, ControlOutcome } from '../orders/order.ts';
import {
  awaitsAcceptance,
  type InvitationState,
  invitationState,
  type OrderState,
  type OrderStep,
  orderState,
  stepsDone,
} from '../orders/state.ts';
import type { ProductCode } from '../policy/products.ts';
import type { OrderRow } from './order-row.ts';

/** What lists show, sort and search of an order; small enough that a device holds a hundred thousand of them in memory. */
export interface ListRow {
  readonly id: string;
  readonly version: number;
  readonly reference: string;
  readonly product: ProductCode;
  readonly holder: string;
  readonly emailAddress: string;
  readonly organizationName: string;
  readonly ownReference: string;
  /** Milliseconds since 1970, as all times here. */
  readonly openedAt: number;
  readonly lastOperationAt: number;
  readonly keyKind: string;
  readonly serialNumber: string;
  /** Of every certificate, for who searches an old one. */
  readonly serialNumbers: string;
  readonly notBefore: number;
  readonly notAfter: number;
  /** Until when its newest certificate must be accepted, as long as it waits for that. */
  readonly acceptBy: number;
  readonly hash: string;
  readonly organizationNumber: string;
  readonly authorityReference: string;
  /** One a line. */
  readonly subjectAltNames: string;
  readonly comments: readonly string[];
  readonly customValues: CustomValues;
  readonly administrativeContactId: string;
  readonly technicalContactId: string;
  readonly renewalDeclined: boolean;
  readonly automaticRenewal: boolean;
  /** null: not renewed; '': the renewal waits on this device. */
  readonly renewedBy: string | null;
  readonly controls: Readonly<Record<ControlName, ControlOutcome>>;
  readonly steps: readonly OrderStep[];
  readonly state: OrderState;
  readonly invitationState: InvitationState;
  /** When time alone changes the state, and to what; Infinity: never. */
  readonly changesAt: number;
  readonly later: OrderState;
}

/** Absent dates sort last, both ways, so they are no number. */
const none = Number.NaN;

/** @throws Error when the facts contradict each other */
export function listRowOf(order: OrderRow, now: Date): ListRow {
  const newest = order.certificates.at(-1);
  const { givenName, surname, emailAddress, organizationName } = order.composition;
  const state = orderState(order, now);
  return {
    id: order.orderId,
    version: order.version,
    reference: order.reference,
    product: order.product,
    holder: `${givenName} ${surname}`.trim() || emailAddress,
    emailAddress,
    organizationName,
    ownReference: order.ownReference,
    openedAt: order.openedAt.getTime(),
    lastOperationAt: order.lastOperationAt.getTime(),
    keyKind: order.request?.keyKind ?? '',
    serialNumber: newest?.serialNumber ?? '',
    serialNumbers: order.certificates.map(({ serialNumber }) => serialNumber).join(' '),
    notBefore: newest?.notBefore.getTime() ?? none,
    notAfter: newest?.notAfter.getTime() ?? none,
    acceptBy: (newest && awaitsAcceptance(newest) && newest.acceptBy?.getTime()) || none,
    hash: newest?.hash ?? '',
    organizationNumber: order.composition.registrationNumber,
    authorityReference: newest?.authorityReference ?? '',
    subjectAltNames: newest?.subjectAltNames.join('\n') ?? '',
    comments: [
      ...Object.values(order.comments),
      order.refusalReason ?? '',
      order.approval?.reason ?? '',
    ].filter((text) => text !== ''),
    customValues: order.customValues,
    administrativeContactId: order.administrativeContactId ?? '',
    technicalContactId: order.technicalContactId ?? '',
    renewalDeclined: order.renewalDeclinedAt !== undefined,
    automaticRenewal: order.automaticRenewalSince !== undefined,
    renewedBy: order.renewedBy ?? null,
    controls: order.controls,
    steps: stepsDone(order),
    state,
    invitationState: invitationState(order, now),
    ...nextChange(order, state, now),
  };
}

/** The state as of a moment, from what was derived earlier. */
export function stateAt({ state, changesAt, later }: ListRow, now: number): OrderState {
  return now >= changesAt ? later : state;
}

/** Time changes a state at the end of an invitation or of a certificate, and at most once. */
function nextChange(order: OrderRow, state: OrderState, now: Date): Pick<ListRow, 'changesAt' | 'later'> {
  const ends = [order.invitation.expiresAt, ...order.certificates.map(({ notAfter }) => notAfter)];
  const coming = ends.filter((end) => end > now).sort((one, other) => one.getTime() - other.getTime());
  for (const end of coming) {
    const later = orderState(order, end);
    if (later !== state) return { changesAt: end.getTime(), later };
  }
  return { changesAt: Number.POSITIVE_INFINITY, later: state };
}
