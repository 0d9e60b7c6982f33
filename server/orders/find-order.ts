import type { Actor } from '#core/accounts/actor.ts';
import type { CommandName } from '#core/commands/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { commandsByState } from '#core/orders/allowed-commands.ts';
import { orderState } from '#core/orders/state.ts';
import type { Running } from '../commands/handler.ts';
import { holdOrder, loadOrder } from './load-orders.ts';
import type { OrderRecord } from './order-record.ts';

/**
 * Finds an order for a change and holds it until the commit. An order of another account is as absent as one that
 * never was.
 * @throws Refusal `order.notFound`
 */
export async function findOrderForChange(running: Running, reference: string): Promise<OrderRecord> {
  const { transaction, actor } = running;
  const order = await holdOrder(transaction, { reference, accountId: accountOf(actor) });
  if (order === undefined) throw new Refusal('order.notFound');
  if (order.renewalOf !== undefined) await holdRenewed(running, order.renewalOf);
  running.concerns({ accountId: order.accountId, orderId: order.orderId });
  return order;
}

/** When its renewal comes to nothing an order changes as well; as all orders it is held before the account is. */
async function holdRenewed({ transaction }: Running, reference: string): Promise<void> {
  await transaction
    .selectFrom('orders')
    .select('order_id')
    .where('reference', '=', reference)
    .forNoKeyUpdate()
    .execute();
}

/** The order of the invitation by which the holder came. */
export async function findOwnOrderForChange(running: Running): Promise<OrderRecord> {
  const { transaction, actor } = running;
  if (actor.kind !== 'holder') throw new Refusal('right.missing');
  const found = await transaction
    .selectFrom('orders')
    .select('order_id')
    .where('account_id', '=', actor.accountId)
    .where('order_id', '=', (query) =>
      query.selectFrom('invitations').select('order_id').where('invitation_id', '=', actor.invitationId),
    )
    .forNoKeyUpdate()
    .executeTakeFirst();
  if (found === undefined) throw new Refusal('invitation.unknown');
  const order = await loadOrder(transaction, found.order_id);
  if (order === undefined) throw new Error(`order ${found.order_id} has no invitation or requester`);
  running.concerns({ accountId: order.accountId, orderId: order.orderId });
  return order;
}

/** The account an actor is confined to; operators and the portal itself see all. */
export function accountOf(actor: Actor): string | undefined {
  switch (actor.kind) {
    case 'user':
    case 'holder':
    case 'apiUser':
    case 'dataSubject':
      return actor.accountId;
    case 'operator':
    case 'system':
      return undefined;
    case 'anonymous':
      throw new Refusal('signin.required');
  }
}

/** @throws Refusal `order.stateForbids` when the order's state does not know the command */
export function checkStateAllows(order: OrderRecord, command: CommandName, now: Date): void {
  const state = orderState(order, now);
  if (!commandsByState[state].includes(command)) throw new Refusal('order.stateForbids', { state });
}
