import type { User } from '#core/accounts/actor.ts';
import type { CommandName } from '#core/commands/catalogue.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import type { Refusal, RefusalDetail } from '#core/errors/refusal.ts';
import type { SentOutcome } from '#core/sync/protocol.ts';
import type { Portal } from '../portal.ts';
import { type PlaceInOrder, takePlace } from './take-place.ts';

interface Refused {
  readonly user: User;
  readonly id: string;
  readonly name: CommandName;
  readonly place: PlaceInOrder;
  readonly refusal: Refusal;
}

/**
 * Keeps a refusal that came before the command was begun (wrong arguments, a right that was taken away), so that the same
 * command is answered the same and the device's next one may come. A command that was settled before keeps its outcome:
 * done is done, whatever right was lost since.
 * @throws Refusal `sync.gap`
 */
export async function settleRefusal(
  portal: Portal,
  { user, id, name, place, refusal: { code, detail } }: Refused,
): Promise<SentOutcome> {
  const at = portal.platform.now();
  const { accountId } = user;
  return portal.database.tables.transaction().execute(async (transaction) => {
    await takePlace(transaction, { ...place, actor: user, at });
    const outcome = { code, detail };
    const row = { account_id: accountId, command_id: id, name, at, outcome: JSON.stringify(outcome) };
    const kept = await transaction
      .insertInto('commands')
      // Of nothing: arguments that are not understood cannot be told from one another.
      .values({ ...row, fingerprint: new Uint8Array() })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (kept.numInsertedOrUpdatedRows === 1n) return { id, kind: 'refused', ...outcome };
    const earlier = await transaction
      .selectFrom('commands')
      .select(['outcome', 'version'])
      .where('account_id', '=', accountId)
      .where('command_id', '=', id)
      .where('name', '=', name)
      .executeTakeFirst();
    return earlier === undefined
      ? { id, kind: 'refused', code: 'command.idReused', detail: {} }
      : asSent(id, earlier.outcome as Outcome, earlier.version ?? 0);
  });
}

type Outcome = { readonly result: unknown } | { readonly code: ErrorCode; readonly detail: RefusalDetail };

function asSent(id: string, outcome: Outcome, version: number): SentOutcome {
  return 'code' in outcome
    ? { id, kind: 'refused', ...outcome }
    : { id, kind: 'done', result: outcome.result, version };
}
