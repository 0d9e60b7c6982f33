import type { RevocationReason } from '#core/orders/order.ts';
import type { Running } from '../commands/handler.ts';

/**
 * Revokes every certificate that somebody signs in with, and takes away what would make or use another: links not yet
 * used, tickets, the sessions that certificates opened. The caller has the person's row locked, by an update that blocks
 * or removes them, so that none is made meanwhile.
 */
export async function revokeSignInCertificates(
  running: Running,
  { userId, reason }: { readonly userId: string; readonly reason: RevocationReason },
): Promise<void> {
  const { transaction, now } = running;
  const certificates = await transaction
    .selectFrom('sign_in_certificates')
    .select('certificate_id')
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .execute();
  await revokeCertificates(running, {
    certificateIds: certificates.map((row) => row.certificate_id),
    reason,
  });
  await transaction
    .updateTable('one_time_links')
    .set({ used_at: now })
    .where('user_id', '=', userId)
    .where('purpose', '=', 'certificate')
    .where('used_at', 'is', null)
    .execute();
}

/** Revokes some, ends the sessions that they opened, and has the list signed again. */
export async function revokeCertificates(
  running: Running,
  {
    certificateIds,
    reason,
  }: { readonly certificateIds: readonly string[]; readonly reason: RevocationReason },
): Promise<void> {
  if (certificateIds.length === 0) return;
  const { transaction, now, portal } = running;
  const [first] = certificateIds;
  const { account_id } = await transaction
    .selectFrom('sign_in_certificates')
    .select('account_id')
    .where('certificate_id', '=', first as string)
    .executeTakeFirstOrThrow();
  // Before the sessions end: who is signing in by it right now holds the row, and its session is there after.
  await transaction
    .updateTable('sign_in_certificates')
    .set({ revoked_at: now, revocation_reason: reason, version: await running.version(account_id) })
    .where('certificate_id', 'in', certificateIds)
    .where('revoked_at', 'is', null)
    .execute();
  await transaction.deleteFrom('sessions').where('certificate_id', 'in', certificateIds).execute();
  await transaction.deleteFrom('sign_in_tickets').where('certificate_id', 'in', certificateIds).execute();
  running.afterCommit(portal.jobs.revocationsWait);
}
