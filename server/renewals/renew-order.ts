import { Refusal } from '#core/errors/refusal.ts';
import { reasonAgainstRenewal } from '#core/orders/renewal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { findOrderForChange } from '../orders/find-order.ts';
import { needsApproval } from '../orders/needs-approval.ts';
import { openOrder } from '../orders/open-order.ts';
import type { OrderRecord } from '../orders/order-record.ts';
import { requesterOf } from '../orders/requester-of.ts';
import { forgetFailures } from './forget-failures.ts';
import { keptContacts } from './kept-contacts.ts';
import { keptValues } from './kept-values.ts';

/**
 * Orders the same again (REN-1). The order that is renewed is held: however many ask, one of them places its renewal, and
 * the others are told of it.
 */
export const renewOrder: Handler<'order.renew@1'> =
  ({ args: { reference } }) =>
  async (running) => {
    const { actor, now, transaction } = running;
    const renewed = await findOrderForChange(running, reference);
    const against = reasonAgainstRenewal(renewed, now);
    if (against !== undefined) throw against;
    const { accountId, orderId } = renewed;
    const awaitsApproval = await needsApproval(transaction, actor, accountId);
    const successor = await openOrder(running, {
      accountId,
      requester: await inWhoseName(running, renewed),
      asked: {
        product: renewed.product,
        composition: renewed.composition,
        language: renewed.language,
        instructions: renewed.instructions,
        ownReference: renewed.ownReference,
      },
      awaitsApproval,
      contacts: await keptContacts(running, orderId),
      customValues: await keptValues(running, renewed),
      renews: { orderId, automatic: renewed.automaticRenewalSince !== undefined },
    });
    await forgetFailures(running, orderId);
    return { reference: successor, awaitsApproval };
  };

/**
 * Whoever asks; for the portal, who asked for the order before, or, once they have left, the superUser: what renews itself
 * is the account's and not a person's (AUR-1).
 */
async function inWhoseName(
  { actor, transaction }: Running,
  { accountId, requester }: OrderRecord,
): Promise<{ readonly userId: string; readonly name: string }> {
  if (actor.kind === 'user' || actor.kind === 'apiUser') return requesterOf(transaction, actor);
  if (actor.kind !== 'system') throw new Refusal('right.missing');
  if (!requester.hasLeft) return requester;
  return transaction
    .selectFrom('users')
    .select(['user_id as userId', 'name'])
    .where('account_id', '=', accountId)
    .where('super_user', '=', true)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
}
