import { sql } from 'kysely';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { queueMail } from '../mail/queue-mail.ts';
import { actingPerson } from '../signin/acting-person.ts';
import { endSessions } from '../signin/end-sessions.ts';
import { revokeSignInCertificates } from './revoke-sign-in-certificates.ts';

/** Blocks whoever acts: every session ends, here and in the extension, and every certificate is taken for compromised. */
export const panic: Handler<'access.panic@1'> = () => async (running) => {
  const { transaction, now } = running;
  const { accountId, userId } = actingPerson(running.actor);
  running.concerns({ accountId, userId });
  const blocked = await transaction
    .updateTable('users')
    .set({ blocked_at: now, block_reason: 'panic', version: await running.version(accountId) })
    .where('user_id', '=', userId)
    .where('blocked_at', 'is', null)
    .executeTakeFirst();
  if (blocked.numUpdatedRows === 0n) throw new Refusal('signin.userBlocked');
  await revokeSignInCertificates(running, { userId, reason: 'keyCompromise' });
  await transaction.deleteFrom('sign_in_tickets').where('user_id', '=', userId).execute();
  await endSessions(transaction, { userId });
  await tellAdministrators(running, { accountId, userId });
  running.setSession(null);
  return {};
};

/** Who can bring the person back learns of it: the account's administrators, and the office for a superUser. */
async function tellAdministrators(
  running: Running,
  { accountId, userId }: { readonly accountId: string; readonly userId: string },
): Promise<void> {
  const { transaction, portal } = running;
  const blocked = await transaction
    .selectFrom('users')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select(['users.name', 'super_user', 'accounts.name as accountName'])
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  const active = transaction
    .selectFrom('users')
    .select(['user_id', 'account_id', 'name', 'mail', 'language'])
    .where('removed_at', 'is', null)
    .where('suspended_at', 'is', null)
    .where('blocked_at', 'is', null);
  const own = await active
    .where('account_id', '=', accountId)
    .where(({ eb, or }) => or([eb('super_user', '=', true), sql<boolean>`'administrative' = any(rights)`]))
    .execute();
  const office =
    blocked.super_user || own.length === 0
      ? await active.where('account_id', '=', portal.officeId).execute()
      : [];
  const told = [...own, ...office];
  if (told.length === 0) return;
  await queueMail(
    running,
    ...told.map(({ account_id, name, mail, language }) => ({
      kind: 'panic' as const,
      accountId: account_id,
      language,
      recipient: mail,
      facts: { name, personName: blocked.name, accountName: blocked.accountName },
    })),
  );
}
