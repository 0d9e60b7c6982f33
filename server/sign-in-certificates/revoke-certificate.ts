import { isPermitted } from '#core/accounts/permission.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { findUserForChange } from '../users/find-user.ts';
import { revokeCertificates } from './revoke-sign-in-certificates.ts';

/** Revokes one certificate: one's own, or, for an administrator, of somebody whose access is theirs to touch. */
export const revokeSignInCertificate: Handler<'signInCertificate.revoke@1'> =
  ({ args }) =>
  async (running) => {
    const certificate = await findCertificate(running, args.certificateId);
    running.concerns({ accountId: certificate.account_id, userId: certificate.user_id });
    if (certificate.revoked_at !== null) throw new Refusal('signInCertificate.alreadyRevoked');
    await revokeCertificates(running, {
      certificateIds: [certificate.certificate_id],
      reason: args.reason,
    });
    return {};
  };

/** @throws Refusal `signInCertificate.notFound`, also for another's; `user.superUser` */
async function findCertificate(running: Running, certificateId: string) {
  const { transaction, actor } = running;
  const found = await transaction
    .selectFrom('sign_in_certificates')
    .select(['certificate_id', 'account_id', 'user_id', 'revoked_at'])
    .where('certificate_id', '=', certificateId)
    .executeTakeFirst();
  if (found === undefined) throw new Refusal('signInCertificate.notFound');
  if (actor.kind === 'user' && actor.userId === found.user_id) return found;
  const administers =
    actor.kind === 'operator' ||
    (actor.kind === 'user' &&
      actor.accountId === found.account_id &&
      isPermitted(actor, { kind: 'user', anyOf: ['administrative'] }));
  if (!administers) throw new Refusal('signInCertificate.notFound');
  await findUserForChange(running, found.user_id);
  return found;
}
