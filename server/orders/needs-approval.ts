import type { Kysely } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import { mayApprove } from '#core/accounts/approvers.ts';
import type { Tables } from '../database/tables.ts';

/**
 * Whether an order of this actor's waits for approval: in an account that works that way, unless they approve
 * themselves. A program decides nothing, whoever gave it its token.
 */
export async function needsApproval(db: Kysely<Tables>, actor: Actor, accountId: string): Promise<boolean> {
  if (actor.kind === 'user' && mayApprove(actor)) return false;
  const { approval_mode } = await db
    .selectFrom('accounts')
    .select('approval_mode')
    .where('account_id', '=', accountId)
    .executeTakeFirstOrThrow();
  return approval_mode;
}
