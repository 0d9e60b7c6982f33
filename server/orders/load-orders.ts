import { type Kysely, sql } from 'kysely';
import type { ContactList } from '#core/accounts/contacts.ts';
import { type ControlName, type ControlOutcome, controlNames } from '#core/orders/order.ts';
import type { OrderContact } from '#core/portal/views.ts';
import type { Tables } from '../database/tables.ts';
import type { CertificateRecord, OrderRecord } from './order-record.ts';

/** Reads the orders with these ids, in the order of the ids; an id without an order is left out. */
export async function loadOrders(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<readonly OrderRecord[]> {
  if (ids.length === 0) return [];
  const [rows, certificates] = await Promise.all([
    orderRows(db, ids),
    db.selectFrom('certificates').selectAll().where('order_id', 'in', ids).orderBy('issued_at').execute(),
  ]);
  const byId = new Map(rows.map((row) => [row.order_id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    return [
      record(row, certificates.filter((certificate) => certificate.order_id === id).map(certificateRecord)),
    ];
  });
}

/** @returns undefined when there is none. */
export async function loadOrder(db: Kysely<Tables>, id: string): Promise<OrderRecord | undefined> {
  return (await loadOrders(db, [id]))[0];
}

type Row = Awaited<ReturnType<typeof orderRows>>[number];

function orderRows(db: Kysely<Tables>, ids: readonly string[]) {
  return db
    .selectFrom('orders')
    .innerJoin('accounts', 'accounts.account_id', 'orders.account_id')
    .innerJoin('users', 'users.user_id', 'orders.requester_id')
    .innerJoin('invitations', 'invitations.order_id', 'orders.order_id')
    .leftJoin('certification_requests as request', 'request.order_id', 'orders.order_id')
    .leftJoin('users as decider', 'decider.user_id', 'orders.approval_decided_by')
    .leftJoin('orders as earlier', 'earlier.order_id', 'orders.renewal_of')
    .leftJoin('orders as later', 'later.order_id', 'orders.renewed_by')
    .leftJoin('contacts as administrative', 'administrative.contact_id', 'orders.administrative_contact_id')
    .leftJoin('contacts as technical', 'technical.contact_id', 'orders.technical_contact_id')
    .selectAll('orders')
    .select([
      'accounts.name as account_name',
      'users.name as requester_name',
      'users.mail as requester_mail',
      'users.language as requester_language',
      'users.removed_at as requester_removed_at',
      'decider.name as decider_name',
      'earlier.reference as renewal_of_reference',
      'later.reference as renewed_by_reference',
      'invitations.invitation_id',
      'invitations.sent_at',
      'invitations.expires_at',
      'invitations.opened_at as looked_at',
      'invitations.accepted_at',
      'invitations.cancelled_at',
      'request.request_id',
      'request.der as request_der',
      'request.spki_sha256',
      'request.key_kind',
      'request.received_at',
      'request.link_made_at',
    ])
    .select(({ selectFrom }) =>
      selectFrom('controls')
        .whereRef('controls.order_id', '=', 'orders.order_id')
        .select(
          sql<Controls>`json_object_agg(control, json_build_object('outcome', outcome, 'comment', comment))`.as(
            'all',
          ),
        )
        .as('controls'),
    )
    .select([contact('administrative'), contact('technical')])
    .where('orders.order_id', 'in', ids)
    .execute();
}

/** As they are today; a user among them by the name and mailbox they have as a user. */
function contact(list: ContactList) {
  const of = sql.ref(list);
  return sql<OrderContact | null>`(select json_build_object('name', coalesce(u.name, ${of}.name),
      'position', ${of}.position, 'mail', coalesce(u.mail, ${of}.mail), 'phone', ${of}.phone)
    from (select) as one left join users u on u.user_id = ${of}.user_id
    where ${of}.contact_id is not null)`.as(`${list}_contact`);
}

type Controls = Readonly<
  Partial<Record<ControlName, { readonly outcome: ControlOutcome; readonly comment: string }>>
>;

function record(row: Row, certificates: readonly CertificateRecord[]): OrderRecord {
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
    certificates,
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

function certificateRecord(row: {
  authority_id: string;
  issuance_request_id: string;
  subject_alt_names: string[];
  note: string;
  serial_number: string;
  der: Buffer;
  not_before: Date;
  not_after: Date;
  spki_sha256: string;
  revoked_at: Date | null;
  revocation_reason: CertificateRecord['revocationReason'] | null;
}): CertificateRecord {
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
  };
}
