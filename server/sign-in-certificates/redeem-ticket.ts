import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';
import { secretDigest } from '../signin/secret.ts';

/**
 * Uses a ticket up. The verifier shows that it is redeemed by the page that began: a ticket that was stolen, or that
 * somebody slips to another's browser so that they sign in as him, is worth nothing. The certificate's row is held until
 * the commit, so that a revocation that comes meanwhile finds the session and ends it.
 * @throws Refusal `signInCertificate.ticketVoid`; `signInCertificate.revoked`, also for somebody removed
 */
export async function redeemTicket(
  { transaction, now }: Running,
  { ticket, verifier }: { readonly ticket: string; readonly verifier: string },
): Promise<{ readonly userId: string; readonly accountId: string; readonly certificateId: string }> {
  const used = await transaction
    .updateTable('sign_in_tickets')
    .set({ used_at: now })
    .where('ticket_sha256', '=', secretDigest(ticket))
    .where('purpose', '=', 'certificate')
    .where('challenge', '=', secretDigest(verifier))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['account_id', 'user_id', 'certificate_id'])
    .executeTakeFirst();
  if (used?.certificate_id == null) throw new Refusal('signInCertificate.ticketVoid');
  const certificate = await transaction
    .updateTable('sign_in_certificates')
    .set({ used_at: now })
    .where('certificate_id', '=', used.certificate_id)
    .where('revoked_at', 'is', null)
    .where('user_id', 'in', (from) =>
      from.selectFrom('users').select('user_id').where('removed_at', 'is', null),
    )
    .executeTakeFirst();
  if (certificate.numUpdatedRows === 0n) throw new Refusal('signInCertificate.revoked');
  return { userId: used.user_id, accountId: used.account_id, certificateId: used.certificate_id };
}
