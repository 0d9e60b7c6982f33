import { type Kysely, sql } from 'kysely';
import { type ControlName, type ControlOutcome, controlNames } from '#core/orders/order.ts';
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
    .selectAll('orders')
    .select([
      'accounts.name as account_name',
      'users.name as requester_name',
      'users.mail as requester_mail',
      'users.language as requester_language',
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
    .where('orders.order_id', 'in', ids)
    .execute();
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
    requester: {
      userId: row.requester_id,
      name: row.requester_name,
      mail: row.requester_mail,
      language: row.requester_language,
    },
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
    serialNumber: row.serial_number,
    der: row.der,
    notBefore: row.not_before,
    notAfter: row.not_after,
    spkiSha256: row.spki_sha256,
    revokedAt: row.revoked_at ?? undefined,
    revocationReason: row.revocation_reason ?? undefined,
  };
}
