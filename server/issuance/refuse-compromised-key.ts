import { sql, type Transaction } from 'kysely';
import { Refusal } from '#core/errors/refusal.ts';
import type { Tables } from '../database/tables.ts';
import { issuedCertificates } from './issued-certificates.ts';

/**
 * A key that a certificate was revoked for is never certified again, in whatever account (S/MIME BR §6.1.1.3).
 * @throws Refusal `csr.compromisedKey`
 */
export async function refuseCompromisedKey(
  transaction: Transaction<Tables>,
  spkiSha256: string,
): Promise<void> {
  const found = await issuedCertificates(transaction)
    .select('serial_number')
    .where('spki_sha256', '=', spkiSha256)
    // Written out, as in the indexes that answer this.
    .where(sql<boolean>`revocation_reason = 'keyCompromise'`)
    .limit(1)
    .executeTakeFirst();
  if (found !== undefined) throw new Refusal('csr.compromisedKey');
}
