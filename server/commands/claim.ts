import type { Transaction } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import { Refusal, type RefusalDetail } from '#core/errors/refusal.ts';
import { statement } from '../database/statement.ts';
import type { Tables } from '../database/tables.ts';
import { checkPlace, type PlaceInOrder, type PlaceTaken, placeHolder, placing } from '../sync/take-place.ts';

export type Outcome =
  | { readonly result: unknown }
  | { readonly code: ErrorCode; readonly detail: RefusalDetail };

/** What became of a command that was settled before. */
export interface Earlier {
  readonly outcome: Outcome;
  /** 0 when it stamped nothing. */
  readonly version: number;
}

interface Claim {
  readonly accountId: string;
  readonly commandId: string;
  readonly name: string;
  readonly fingerprint: Uint8Array;
  readonly at: Date;
  readonly actor: Actor;
  readonly place: PlaceInOrder | undefined;
}

/**
 * Notes the command under its id, and in its place among those of its device, so that nobody else does it; a concurrent one is
 * waited for.
 * @returns the stored outcome when the command ran before
 * @throws Refusal as `takePlace`, `command.idReused` when the id was another command's
 */
export async function claim(
  transaction: Transaction<Tables>,
  { accountId, commandId, name, fingerprint, at, actor, place }: Claim,
): Promise<Earlier | undefined> {
  if (place === undefined) {
    const [claimed] = await claimAlone(transaction, [accountId, commandId, name, fingerprint, at]);
    if (claimed !== undefined) return undefined;
  } else {
    const user = placeHolder(actor);
    const { clientId, number } = place;
    const ofPlace = [accountId, clientId, user.userId, number, at];
    const [taken] = await claimInPlace(transaction, [...ofPlace, commandId, name, fingerprint]);
    checkPlace(taken as PlaceTaken, { number, user });
    if (taken?.is_claimed === true) return undefined;
  }
  const [earlier] = await earlierOf(transaction, [accountId, commandId]);
  if (earlier === undefined) throw new Error(`command ${commandId} is neither claimed nor there`);
  if (Buffer.compare(earlier.fingerprint, fingerprint) !== 0) throw new Refusal('command.idReused');
  return { outcome: earlier.outcome, version: earlier.version ?? 0 };
}

const claimAlone = statement<object>(
  'claim command',
  `insert into commands (account_id, command_id, name, fingerprint, at) values ($1, $2, $3, $4, $5)
  on conflict do nothing returning true as is_claimed`,
);

// The place first, whose line is then held: two of one device never wait for each other the other way round.
const claimInPlace = statement<PlaceTaken & { readonly is_claimed: boolean }>(
  'claim command in place',
  `with place as (${placing}),
  claimed as (
    insert into commands (account_id, command_id, name, fingerprint, at) select $1, $6, $7, $8, $5 from place
    on conflict do nothing returning true as is_claimed)
  select last_number, user_id, exists (select from claimed) as is_claimed from place`,
);

const earlierOf = statement<{
  readonly fingerprint: Buffer;
  readonly outcome: Outcome;
  readonly version: number | null;
}>(
  'earlier command',
  'select fingerprint, outcome, version from commands where account_id = $1 and command_id = $2',
);
