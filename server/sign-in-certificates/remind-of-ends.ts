import { signInReminderDays } from '#core/policy/sign-in-certificates.ts';
import { execute } from '../commands/executor.ts';
import type { Handler } from '../commands/handler.ts';
import type { Database } from '../database/database.ts';
import { queueMail } from '../mail/queue-mail.ts';
import type { Portal } from '../portal.ts';

const day = 86_400_000;

/** Tells people in time whose only way in ends: without a certificate they need an administrator. */
export async function remindOfCertificateEnds(portal: Portal): Promise<void> {
  const now = portal.platform.now();
  // The nearest first: a server that was away for long does not tell twice.
  for (const days of signInReminderDays.toSorted((one, other) => one - other)) {
    const due = await dueAt(portal.database.tables, { now, days })
      .select('certificate_id')
      .limit(500)
      .execute();
    for (const { certificate_id } of due) {
      await execute(portal, {
        id: portal.platform.newId(),
        name: 'signInCertificate.remind@1',
        args: { certificateId: certificate_id, days },
        actor: { kind: 'system', name: 'reminders' },
      });
    }
  }
}

/** Mails the owner once for each of the days, by whichever server comes first. */
export const remindOfCertificateEnd: Handler<'signInCertificate.remind@1'> =
  ({ args: { certificateId, days } }) =>
  async (running) => {
    const { transaction, now } = running;
    const found = await dueAt(transaction, { now, days })
      .select(['sign_in_certificates.account_id', 'sign_in_certificates.user_id', 'not_after'])
      .select(['users.name', 'mail', 'language'])
      .where('certificate_id', '=', certificateId)
      .forUpdate('sign_in_certificates')
      .executeTakeFirst();
    if (found === undefined) return {};
    const { account_id: accountId, user_id: userId } = found;
    running.concerns({ accountId, userId });
    await transaction
      .updateTable('sign_in_certificates')
      .set({ reminded_days: days, version: await running.version(accountId) })
      .where('certificate_id', '=', certificateId)
      .execute();
    await queueMail(running, {
      kind: 'certificateEnds',
      accountId,
      language: found.language,
      recipient: found.mail,
      facts: { userId, name: found.name, expiresAt: found.not_after.toISOString() },
    });
    return {};
  };

/** Valid ones of active people whose account asks for them, which end within so many days and have no successor. */
function dueAt(
  db: Pick<Database, 'selectFrom'>,
  { now, days }: { readonly now: Date; readonly days: number },
) {
  return db
    .selectFrom('sign_in_certificates')
    .innerJoin('users', 'users.user_id', 'sign_in_certificates.user_id')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .where('sign_in_mode', '=', 'certificate')
    .where('removed_at', 'is', null)
    .where('suspended_at', 'is', null)
    .where('blocked_at', 'is', null)
    .where('revoked_at', 'is', null)
    .where('not_after', '>', now)
    .where('not_after', '<=', new Date(now.getTime() + days * day))
    .where(({ eb, or }) => or([eb('reminded_days', 'is', null), eb('reminded_days', '>', days)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('sign_in_certificates as next')
            .select('next.certificate_id')
            .whereRef('next.user_id', '=', 'sign_in_certificates.user_id')
            .whereRef('next.not_after', '>', 'sign_in_certificates.not_after')
            .where('next.revoked_at', 'is', null),
        ),
      ),
    );
}
