import type { Selectable } from 'kysely';
import type { ContactList } from '#core/accounts/contacts.ts';
import type { Language } from '#core/messages/message.ts';
import { type ControlName, type ControlOutcome, controlNames } from '#core/orders/order.ts';
import type { OrderContact } from '#core/portal/views.ts';
import { type Runs, statements } from '../database/statement.ts';
import type { Tables } from '../database/tables.ts';
import type { CertificateRecord, OrderRecord } from './order-record.ts';

/** Reads the orders with these ids, in the order of the ids; an id without an order is left out. */
export async function loadOrders(db: Runs, ids: readonly string[]): Promise<readonly OrderRecord[]> {
  if (ids.length === 0) return [];
  const [rows, certificates] = await severalOrders(db, [ids]);
  const byId = new Map(rows.map((row) => [row.order_id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return [
      record(
        row,
        certificates.filter((certificate) => certificate.order_id === id),
      ),
    ];
  });
}

/** @returns undefined when there is none. */
export async function loadOrder(db: Runs, id: string): Promise<OrderRecord | undefined> {
  const [[row], certificates] = await oneOrder(db, [id]);
  return row && record(row, certificates);
}

/**
 * Holds an order until the commit, and then reads it.
 * @param wanted.accountId undefined for those who see every account's
 * @returns undefined when there is none
 */
export async function holdOrder(
  db: Runs,
  wanted: { readonly reference: string; readonly accountId: string | undefined },
): Promise<OrderRecord | undefined> {
  const [[held], [row], certificates] = await orderHeld(db, [wanted.reference, wanted.accountId ?? null]);
  if (held === undefined) return undefined;
  if (row === undefined) throw new Error(`order ${wanted.reference} has no invitation or requester`);
  return record(row, certificates);
}

/** As they are today; a user among them by the name and mailbox they have as a user. */
const contact = (
  list: ContactList,
): string => `(select json_build_object('name', coalesce(u.name, ${list}.name),
      'position', ${list}.position, 'mail', coalesce(u.mail, ${list}.mail), 'phone', ${list}.phone)
    from (select) as one left join users u on u.user_id = ${list}.user_id
    where ${list}.contact_id is not null) as ${list}_contact`;

const orderText = (wanted: string): string =>
  `select orders.order_id, orders.account_id, reference, product, composition, orders.language, instructions, own_reference,
    requester_id, orders.opened_at, refused_at, refusal_reason, delivered_at, approval_asked_at, approved_at,
    approval_refused_at, approval_refusal_reason, approval_decided_by, renewal_declined_at, automatic_renewal_since, custom_values, last_operation_at,
    (select reference from orders earlier where earlier.order_id = orders.renewal_of) as renewal_of_reference,
    (select reference from orders later where later.order_id = orders.renewed_by) as renewed_by_reference,
    accounts.name as account_name, requester.name as requester_name, requester.mail as requester_mail,
    requester.language as requester_language, requester.removed_at as requester_removed_at, decider.name as decider_name,
    invitation_id, sent_at, expires_at, invitations.opened_at as looked_at, accepted_at, cancelled_at,
    request_id, request.der as request_der, spki_sha256, key_kind, received_at, link_made_at,
    (select json_object_agg(control, json_build_object('outcome', outcome, 'comment', comment))
      from controls where controls.order_id = orders.order_id) as controls,
    ${contact('administrative')}, ${contact('technical')}
  from orders
    join accounts on accounts.account_id = orders.account_id
    join users requester on requester.user_id = orders.requester_id
    join invitations on invitations.order_id = orders.order_id
    left join certification_requests request on request.order_id = orders.order_id
    left join users decider on decider.user_id = orders.approval_decided_by
    left join contacts administrative on administrative.contact_id = orders.administrative_contact_id
    left join contacts technical on technical.contact_id = orders.technical_contact_id
  where ${wanted}`;

const certificateText = (wanted: string): string =>
  `select order_id, authority_id, issuance_request_id, subject_alt_names, note, serial_number, der, not_before, not_after,
    spki_sha256, revoked_at, revocation_reason, accept_by, accepted_at
  from certificates where ${wanted} order by issued_at`;

// Certificates come after their orders: an order that is delivered in between has them, and no other way round.
const severalOrders = statements<[Row, CertificateRow]>([
  { name: 'load orders', text: orderText('orders.order_id = any($1)') },
  { name: 'load certificates', text: certificateText('order_id = any($1)') },
]);
// One has statements of its own: PostgreSQL plans those for several anew each time, since it cannot know how many they are.
const oneOrder = statements<[Row, CertificateRow]>([
  { name: 'load order', text: orderText('orders.order_id = $1') },
  { name: 'load certificates of order', text: certificateText('order_id = $1') },
]);
const itsId = `select order_id from orders where reference = $1 and ($2::uuid is null or account_id = $2)`;
const orderHeld = statements<[{ readonly order_id: string }, Row, CertificateRow]>([
  // "no key": the request for issuance, which another connection writes meanwhile, refers to this row.
  { name: 'hold order', text: `${itsId} for no key update` },
  { name: 'load held order', text: orderText(`orders.order_id = (${itsId})`) },
  { name: 'load certificates of held order', text: certificateText(`order_id = (${itsId})`) },
]);

type Row = Pick<
  Selectable<Tables['orders']>,
  | 'account_id'
  | 'approval_asked_at'
  | 'approval_decided_by'
  | 'approval_refusal_reason'
  | 'approval_refused_at'
  | 'approved_at'
  | 'automatic_renewal_since'
  | 'composition'
  | 'custom_values'
  | 'delivered_at'
  | 'instructions'
  | 'language'
  | 'last_operation_at'
  | 'opened_at'
  | 'order_id'
  | 'own_reference'
  | 'product'
  | 'reference'
  | 'refusal_reason'
  | 'refused_at'
  | 'renewal_declined_at'
  | 'requester_id'
> &
  Pick<
    Selectable<Tables['invitations']>,
    'accepted_at' | 'cancelled_at' | 'expires_at' | 'invitation_id' | 'sent_at'
  > &
  Partial<
    Pick<
      Selectable<Tables['certification_requests']>,
      'key_kind' | 'link_made_at' | 'received_at' | 'request_id' | 'spki_sha256'
    >
  > & {
    readonly renewal_of_reference: string | null;
    readonly renewed_by_reference: string | null;
    readonly account_name: string;
    readonly requester_name: string;
    readonly requester_mail: string;
    readonly requester_language: Language;
    readonly requester_removed_at: Date | null;
    readonly decider_name: string | null;
    readonly looked_at: Date | null;
    readonly request_der: Buffer | null;
    readonly controls: Controls | null;
    readonly administrative_contact: OrderContact | null;
    readonly technical_contact: OrderContact | null;
  };

type CertificateRow = Pick<
  Selectable<Tables['certificates']>,
  | 'accept_by'
  | 'accepted_at'
  | 'authority_id'
  | 'der'
  | 'issuance_request_id'
  | 'not_after'
  | 'not_before'
  | 'note'
  | 'order_id'
  | 'revocation_reason'
  | 'revoked_at'
  | 'serial_number'
  | 'spki_sha256'
  | 'subject_alt_names'
>;

type Controls = Readonly<
  Partial<Record<ControlName, { readonly outcome: ControlOutcome; readonly comment: string }>>
>;

function record(row: Row, certificates: readonly CertificateRow[]): OrderRecord {
  const controls = row.controls ?? {};
  return {
    orderId: row.order_id,
    accountId: row.account_id,
    accountName: row.account_name,
    reference: row.reference,
    product: row.product,
    openedAt: row.opened_at,
    composition: row.composition,
    language: row.language,
    instructions: row.instructions,
    ownReference: row.own_reference,
    customValues: row.custom_values,
    contacts: {
      ...(row.administrative_contact === null ? {} : { administrative: row.administrative_contact }),
      ...(row.technical_contact === null ? {} : { technical: row.technical_contact }),
    },
    lastOperationAt: row.last_operation_at,
    requester: {
      userId: row.requester_id,
      name: row.requester_name,
      mail: row.requester_mail,
      language: row.requester_language,
      hasLeft: row.requester_removed_at !== null,
    },
    approval: approvalOf(row),
    renewalDeclinedAt: row.renewal_declined_at ?? undefined,
    automaticRenewalSince: row.automatic_renewal_since ?? undefined,
    renewalOf: row.renewal_of_reference ?? undefined,
    renewedBy: row.renewed_by_reference ?? undefined,
    invitationId: row.invitation_id,
    invitation: {
      sentAt: row.sent_at,
      expiresAt: row.expires_at,
      openedAt: row.looked_at ?? undefined,
      acceptedAt: row.accepted_at ?? undefined,
      cancelledAt: row.cancelled_at ?? undefined,
    },
    controls: Object.fromEntries(
      controlNames.map((name) => [name, controls[name]?.outcome ?? 'pending']),
    ) as OrderRecord['controls'],
    comments: Object.fromEntries(
      controlNames.map((name) => [name, controls[name]?.comment ?? '']),
    ) as OrderRecord['comments'],
    requestedAt: row.received_at ?? undefined,
    request: requestOf(row),
    refusedAt: row.refused_at ?? undefined,
    refusalReason: row.refusal_reason ?? undefined,
    deliveredAt: row.delivered_at ?? undefined,
    certificates: certificates.map(certificateRecord),
  };
}

function approvalOf(row: Row): OrderRecord['approval'] {
  if (row.approval_asked_at === null) return undefined;
  return {
    askedAt: row.approval_asked_at,
    approvedAt: row.approved_at ?? undefined,
    refusedAt: row.approval_refused_at ?? undefined,
    reason: row.approval_refusal_reason ?? undefined,
    decidedBy: row.approval_decided_by ?? undefined,
    deciderName: row.decider_name ?? undefined,
  };
}

function requestOf(row: Row): OrderRecord['request'] {
  const { request_id, request_der, spki_sha256, key_kind, received_at, link_made_at } = row;
  if (!request_id || !request_der || !spki_sha256 || !key_kind || !received_at || !link_made_at)
    return undefined;
  return {
    requestId: request_id,
    der: request_der,
    spkiSha256: spki_sha256,
    keyKind: key_kind,
    receivedAt: received_at,
    linkMadeAt: link_made_at,
  };
}

function certificateRecord(row: CertificateRow): CertificateRecord {
  return {
    authorityId: row.authority_id,
    authorityReference: row.issuance_request_id,
    subjectAltNames: row.subject_alt_names,
    note: row.note,
    serialNumber: row.serial_number,
    der: row.der,
    notBefore: row.not_before,
    notAfter: row.not_after,
    spkiSha256: row.spki_sha256,
    revokedAt: row.revoked_at ?? undefined,
    revocationReason: row.revocation_reason ?? undefined,
    acceptBy: row.accept_by ?? undefined,
    acceptedAt: row.accepted_at ?? undefined,
  };
}
