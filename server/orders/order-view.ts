import type { Actor } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { controlNames } from '#core/orders/order.ts';
import { toPem } from '#core/pki/pem.ts';
import type { OrderView } from '#core/portal/views.ts';
import { customFieldsOf } from '../administration/custom-fields.ts';
import { isStorable } from '../database/is-storable.ts';
import type { Portal } from '../portal.ts';
import { notedCertificateViews } from './certificate-view.ts';
import { accountOf } from './find-order.ts';
import { invitationView } from './invitation-view.ts';
import { loadOrder } from './load-orders.ts';
import { orderActions } from './order-actions.ts';
import { orderDocuments } from './order-documents.ts';
import { orderHistory } from './order-history.ts';
import type { OrderRecord } from './order-record.ts';
import { orderSummary } from './order-summary.ts';
import { orderThread } from './order-thread.ts';

/**
 * One order's status page (STA-1), for its account or an operator.
 * @throws Refusal `order.notFound`, also for another account's
 */
export async function orderView(portal: Portal, actor: Actor, reference: string): Promise<OrderView> {
  const { database, platform, issuance } = portal;
  if (!isStorable(reference)) throw new Refusal('order.notFound');
  const accountId = accountOf(actor);
  let query = database.tables.selectFrom('orders').select('order_id').where('reference', '=', reference);
  if (accountId !== undefined) query = query.where('account_id', '=', accountId);
  const found = await query.executeTakeFirst();
  const order = found && (await loadOrder(database.tables, found.order_id));
  if (order === undefined) throw new Refusal('order.notFound');
  const now = platform.now();
  return {
    ...orderSummary(order, now),
    contacts: order.contacts,
    customFields: await customFieldsOf(database.tables, order.accountId),
    composition: order.composition,
    instructions: order.instructions,
    language: order.language,
    requesterName: order.requester.name,
    ...approvalView(order),
    invitation: invitationView(order, now),
    controls: Object.fromEntries(
      controlNames.map((name) => [name, { outcome: order.controls[name], comment: order.comments[name] }]),
    ) as OrderView['controls'],
    ...requestView(order),
    ...(order.renewalOf === undefined ? {} : { renewalOf: order.renewalOf }),
    ...(order.refusalReason === undefined ? {} : { refusalReason: order.refusalReason }),
    documents: await orderDocuments(database.tables, order.orderId),
    thread: await orderThread(database.tables, order.orderId),
    certificates: notedCertificateViews(issuance, order),
    history: await orderHistory(database.tables, order.orderId),
    actions: orderActions(actor, order, now),
  };
}

function approvalView({ approval }: OrderRecord): Pick<OrderView, 'approval'> {
  if (approval === undefined) return {};
  const { askedAt, approvedAt, refusedAt, reason, deciderName } = approval;
  const decidedAt = approvedAt ?? refusedAt;
  return {
    approval: {
      askedAt: askedAt.toISOString(),
      ...(decidedAt === undefined
        ? {}
        : { decidedAt: decidedAt.toISOString(), decision: approvedAt ? 'approved' : 'refused' }),
      ...(deciderName === undefined ? {} : { deciderName }),
      ...(reason === undefined ? {} : { reason }),
    },
  };
}

function requestView({ request }: OrderRecord): Pick<OrderView, 'request'> {
  if (request === undefined) return {};
  const { receivedAt, linkMadeAt } = request;
  return {
    request: {
      pem: toPem('CERTIFICATE REQUEST', request.der),
      receivedAt: receivedAt.toISOString(),
      spkiSha256: request.spkiSha256,
      keyKind: request.keyKind,
      linkAgeSeconds: Math.round((receivedAt.getTime() - linkMadeAt.getTime()) / 1000),
    },
  };
}
