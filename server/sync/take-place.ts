import type { Transaction } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Tables } from '../database/tables.ts';

/** The place of a command among those of one device. */
export interface PlaceInOrder {
  readonly clientId: string;
  /** From 1 on. */
  readonly number: number;
}

/**
 * Lets a device's command through when it is the next one or came before, and holds the device's line until the commit: a
 * command that is sent twice at once is waited for.
 * @throws Refusal `sync.gap` when one before it never came, `command.idReused` when the device is somebody else's
 */
export async function takePlace(
  transaction: Transaction<Tables>,
  { clientId, number, actor, at }: PlaceInOrder & { readonly actor: Actor; readonly at: Date },
): Promise<void> {
  if (actor.kind !== 'user') throw new Refusal('right.missing');
  const key = { account_id: actor.accountId, client_id: clientId };
  await transaction
    .insertInto('sync_clients')
    .values({ ...key, user_id: actor.userId, last_number: 0, seen_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { last_number: last, user_id } = await transaction
    .selectFrom('sync_clients')
    .select(['last_number', 'user_id'])
    .where('account_id', '=', key.account_id)
    .where('client_id', '=', clientId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (user_id !== actor.userId) throw new Refusal('command.idReused');
  if (number > last + 1) throw new Refusal('sync.gap', { expected: last + 1 });
  if (number === last + 1) {
    await transaction
      .updateTable('sync_clients')
      .set({ last_number: number, seen_at: at })
      .where('account_id', '=', key.account_id)
      .where('client_id', '=', clientId)
      .execute();
  }
}
