import { type SqlBool, sql } from 'kysely';
import { reminderDays } from '#core/accounts/retention.ts';
import { execute } from '../commands/executor.ts';
import type { Portal } from '../portal.ts';

/**
 * Tells requesters which of their valid certificates end soon: once for each of the days before, and only for the
 * nearest of those that have come, so that a server that was down does not send three mails at once.
 */
export async function remindOfExpiries(portal: Portal): Promise<void> {
  const now = portal.platform.now();
  for (const days of reminderDays) {
    const due = await portal.database.tables
      .selectFrom('certificates')
      .select('certificate_id')
      .where('certificates.revoked_at', 'is', null)
      .where(isToBeRenewed)
      .where('not_after', '>', new Date(now.getTime() + nextStep(days)))
      .where('not_after', '<=', new Date(now.getTime() + days * day))
      // Issued for so short that the day had come before: nobody needs to be told.
      .where(sql<SqlBool>`not_before < not_after - make_interval(days => ${days})`)
      .where(isNewest)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('expiry_reminders')
              .select('days')
              .whereRef('expiry_reminders.certificate_id', '=', 'certificates.certificate_id')
              .where('days', '=', days),
          ),
        ),
      )
      .limit(500)
      .execute();
    for (const { certificate_id } of due) {
      await execute(portal, {
        id: portal.platform.newId(),
        name: 'certificate.remind@1',
        args: { certificateId: certificate_id, days },
        actor: { kind: 'system', name: 'reminders' },
      });
    }
  }
}

const day = 86_400_000;

/** Milliseconds before the end at which the next reminder takes this one's place. */
function nextStep(days: number): number {
  const sooner = reminderDays.filter((other) => other < days);
  return Math.max(0, ...sooner) * day;
}

/** Whoever has said that there will be no successor (REN-2), or has ordered it, is not reminded of the end. */
const isToBeRenewed = sql<SqlBool>`exists (
  select from orders where orders.order_id = certificates.order_id and renewal_declined_at is null
    and renewed_by is null)`;

/** One that was replaced in its order ends unnoticed. */
const isNewest = sql<SqlBool>`not exists (
  select from certificates as newer
  where newer.order_id = certificates.order_id and newer.issued_at > certificates.issued_at)`;
