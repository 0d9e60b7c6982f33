import type { ExpressionBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { AlertChoices } from '#core/alerts/alert-channels.ts';
import { type AlertKind, audienceOf } from '#core/alerts/alert-kinds.ts';
import type { Language } from '#core/messages/message.ts';
import type { Running } from '../commands/handler.ts';
import type { Tables } from '../database/tables.ts';
import type { OrderRecord } from '../orders/order-record.ts';

export interface InterestedPerson {
  readonly userId: string;
  readonly name: string;
  readonly mail: string;
  readonly language: Language;
  readonly choices: AlertChoices | null;
}

/**
 * Whom an alert about the order is for, but for who did it: those who may approve, or else its requester and those of
 * its contacts who are users. Where the requester cannot come in any more the superUser stands in, so that no
 * certificate ends unnoticed.
 */
export async function interestedPeople(
  running: Running,
  order: OrderRecord,
  kind: AlertKind,
): Promise<readonly InterestedPerson[]> {
  const { actor } = running;
  const people = await (audienceOf(kind) === 'approvers'
    ? approvers(running, order)
    : followers(running, order));
  return people.filter(({ userId }) => !('userId' in actor) || actor.userId !== userId);
}

function approvers({ transaction }: Running, { accountId }: OrderRecord) {
  return present(transaction)
    .where('account_id', '=', accountId)
    .where(({ or, eb, val, fn }) =>
      or([eb('super_user', '=', true), eb(val<string>('approval'), '=', fn.any('rights'))]),
    )
    .execute();
}

async function followers({ transaction }: Running, order: OrderRecord) {
  const { accountId, orderId, requester } = order;
  const found = await present(transaction)
    .where((eb) => eb.or([eb('user_id', '=', requester.userId), isContactOf(eb, orderId)]))
    .execute();
  if (found.some(({ userId }) => userId === requester.userId)) return found;
  const standIn = await present(transaction)
    .where('account_id', '=', accountId)
    .where('super_user', '=', true)
    .execute();
  return [...standIn, ...found.filter(({ userId }) => standIn.every((other) => other.userId !== userId))];
}

function isContactOf({ exists, selectFrom }: ExpressionBuilder<Tables, 'users'>, orderId: string) {
  return exists(
    selectFrom('contacts')
      .innerJoin('orders', (join) =>
        join.on(
          sql<SqlBool>`contacts.contact_id in (orders.administrative_contact_id, orders.technical_contact_id)`,
        ),
      )
      .select('contacts.contact_id')
      .where('orders.order_id', '=', orderId)
      .whereRef('contacts.user_id', '=', 'users.user_id'),
  );
}

/** Who has left, is blocked or suspended is told nothing. */
function present(transaction: Running['transaction']) {
  return transaction
    .selectFrom('users')
    .select(['user_id as userId', 'name', 'mail', 'language', 'alert_choices as choices'])
    .where('removed_at', 'is', null)
    .where('blocked_at', 'is', null)
    .where('suspended_at', 'is', null)
    .orderBy('user_id');
}
