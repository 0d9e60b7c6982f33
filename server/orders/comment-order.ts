import { Refusal } from '#core/errors/refusal.ts';
import { interestedPeople } from '../alerts/interested-people.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { checkStateAllows, findOrderForChange } from './find-order.ts';
import { mailAbout } from './order-mail.ts';
import type { OrderRecord } from './order-record.ts';

/** Adds to what the account and its auditors tell each other; who follows the order is mailed what an auditor writes. */
export const commentOrder: Handler<'order.comment@1'> =
  ({ args: { reference, text } }) =>
  async (running) => {
    const { actor, transaction, now, commandId } = running;
    if (actor.kind !== 'user' && actor.kind !== 'operator') throw new Refusal('right.missing');
    const order = await findOrderForChange(running, reference);
    checkStateAllows(order, 'order.comment@1', now);
    const byAuditor = actor.kind === 'operator';
    await transaction
      .insertInto('order_comments')
      .values({
        // The device shows it under the same id before the portal has answered.
        comment_id: commandId,
        account_id: order.accountId,
        order_id: order.orderId,
        author_id: actor.userId,
        by_auditor: byAuditor,
        text,
        written_at: now,
        version: await running.version(order.accountId),
      })
      .execute();
    if (byAuditor) await mailFollowers(running, order, text);
    return {};
  };

/** To whom a decision about the order would be told. */
async function mailFollowers(running: Running, order: OrderRecord, text: string): Promise<void> {
  const people = await interestedPeople(running, order, 'refused');
  await queueMail(
    running,
    ...people.map(({ name, mail, language }) => ({
      ...mailAbout(order, 'commented', { requesterName: name, reason: text }),
      language,
      recipient: mail,
    })),
  );
}
