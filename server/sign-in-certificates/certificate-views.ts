import type { Selectable } from 'kysely';
import { toPem } from '#core/pki/pem.ts';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import type { SignInCertificates } from '../database/access-tables.ts';
import type { Portal } from '../portal.ts';

/** Those of one person, newest first. */
export async function certificateViews(
  portal: Portal,
  { accountId, userId }: { readonly accountId: string; readonly userId: string },
): Promise<readonly SignInCertificateView[]> {
  const rows = await portal.database.tables
    .selectFrom('sign_in_certificates')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('user_id', '=', userId)
    .orderBy('issued_at', 'desc')
    .execute();
  return rows.map((row) => certificateView(portal, row));
}

export function certificateView(
  { issuance }: Portal,
  row: Selectable<SignInCertificates>,
): SignInCertificateView {
  return {
    certificateId: row.certificate_id,
    pem: toPem('CERTIFICATE', new Uint8Array(row.der)),
    chain: issuance.chain(row.authority_id),
    serialNumber: row.serial_number,
    notBefore: row.not_before.toISOString(),
    notAfter: row.not_after.toISOString(),
    spkiSha256: row.spki_sha256,
    ...(row.used_at === null ? {} : { usedAt: row.used_at.toISOString() }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at.toISOString() }),
    ...(row.revocation_reason === null ? {} : { revocationReason: row.revocation_reason }),
  };
}
