import { type Actor, isPermitted } from '#core/accounts/actor.ts';
import { type CommandName, commandCatalogue } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { commandsByState } from '#core/orders/allowed-commands.ts';
import { controlNames } from '#core/orders/order.ts';
import { orderState, stepsDone } from '#core/orders/state.ts';
import { toPem } from '#core/pki/pem.ts';
import type { OrderView } from '#core/portal/views.ts';
import { isStorable } from '../database/is-storable.ts';
import type { Portal } from '../portal.ts';
import { certificateViews } from './certificate-view.ts';
import { accountOf } from './find-order.ts';
import { invitationView } from './invitation-view.ts';
import { loadOrder } from './load-orders.ts';
import { orderHistory } from './order-history.ts';
import type { OrderRecord } from './order-record.ts';
import { orderSummary } from './order-summary.ts';

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
    composition: order.composition,
    instructions: order.instructions,
    language: order.language,
    requesterName: order.requester.name,
    invitation: invitationView(order.invitation, now),
    stepsDone: stepsDone(order),
    controls: Object.fromEntries(
      controlNames.map((name) => [name, { outcome: order.controls[name], comment: order.comments[name] }]),
    ) as OrderView['controls'],
    ...requestView(order),
    ...(order.refusalReason === undefined ? {} : { refusalReason: order.refusalReason }),
    certificates: certificateViews(issuance, order),
    history: await orderHistory(database.tables, order.orderId),
    actions: actionsOf(actor, order, now),
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

function actionsOf(actor: Actor, order: OrderRecord, now: Date): readonly CommandName[] {
  return commandsByState[orderState(order, now)].filter((command) =>
    commandCatalogue[command].permitted.some((permission) => isPermitted(actor, permission)),
  );
}
