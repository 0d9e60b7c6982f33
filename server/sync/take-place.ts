import type { Transaction } from 'kysely';
import type { Actor, User } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { statement } from '../database/statement.ts';
import type { Tables } from '../database/tables.ts';

/** The place of a command among those of one device. */
export interface PlaceInOrder {
  readonly clientId: string;
  /** From 1 on. */
  readonly number: number;
}

/** The line of a device as it stands once a command took its place, or could not. */
export interface PlaceTaken {
  readonly last_number: number;
  readonly user_id: string;
}

/**
 * Lets the next command of a device through, holds the device's line until the commit and tells how it stands. Parameters
 * 1 to 5: account, device, user, number, time.
 */
export const placing = `insert into sync_clients as known (account_id, client_id, user_id, last_number, seen_at)
  values ($1, $2, $3, case when $4::bigint = 1 then 1 else 0 end, $5)
  on conflict (account_id, client_id) do update set seen_at = excluded.seen_at,
    last_number = case when $4::bigint = known.last_number + 1 then $4::bigint else known.last_number end
  returning last_number, user_id`;

const placed = statement<PlaceTaken>('take place', placing);

/**
 * Lets a device's command through when it is the next one or came before, and holds the device's line until the commit: a
 * command that is sent twice at once is waited for.
 * @throws Refusal `sync.gap` when one before it never came, `command.idReused` when the device is somebody else's
 */
export async function takePlace(
  transaction: Transaction<Tables>,
  { clientId, number, actor, at }: PlaceInOrder & { readonly actor: Actor; readonly at: Date },
): Promise<void> {
  const user = placeHolder(actor);
  const [taken] = await placed(transaction, [user.accountId, clientId, user.userId, number, at]);
  checkPlace(taken as PlaceTaken, { number, user });
}

/** @throws Refusal `right.missing`: only users have devices with an outbox */
export function placeHolder(actor: Actor): User {
  if (actor.kind !== 'user') throw new Refusal('right.missing');
  return actor;
}

/** Whoever asks ends the transaction when this refuses: nothing of the line is changed then. @throws Refusal as `takePlace` */
export function checkPlace(
  { last_number: last, user_id }: PlaceTaken,
  { number, user }: { readonly number: number; readonly user: User },
): void {
  if (user_id !== user.userId) throw new Refusal('command.idReused');
  if (number > last) throw new Refusal('sync.gap', { expected: last + 1 });
}
