import { Refusal } from '#core/errors/refusal.ts';
import type { Running } from '../commands/handler.ts';
import { mailCertificateLink } from './mail-certificate-link.ts';

/**
 * When an account's people are to sign in by certificate: mails the link to every active one who has no certificate that
 * is valid, so that nobody is locked out.
 * @throws Refusal `signInCertificate.notOffered`
 */
export async function imposeCertificates(running: Running, accountId: string): Promise<void> {
  const { transaction, now, portal } = running;
  if (portal.settings.certificates === undefined) throw new Refusal('signInCertificate.notOffered');
  const without = await transaction
    .selectFrom('users')
    .select('user_id')
    .where('account_id', '=', accountId)
    .where('removed_at', 'is', null)
    .where('suspended_at', 'is', null)
    .where('blocked_at', 'is', null)
    .where('user_id', 'not in', (from) =>
      from
        .selectFrom('sign_in_certificates')
        .select('user_id')
        .where('account_id', '=', accountId)
        .where('revoked_at', 'is', null)
        .where('not_after', '>', now),
    )
    .execute();
  for (const { user_id } of without) await mailCertificateLink(running, { userId: user_id });
}
