import type { CertificateStatus } from '#core/pki/ocsp/encode-response.ts';
import type { Database } from '../database/database.ts';
import { issuedCertificates } from '../issuance/issued-certificates.ts';

type Wanted = {
  readonly authorityId: string;
  readonly serialNumber: string;
  readonly resolve: (status: CertificateStatus) => void;
  readonly reject: (error: unknown) => void;
};

/** PostgreSQL takes 65,535 parameters: a flood must not make one query fail for all. */
const mostAtOnce = 5000;

/**
 * Looks up statuses by authority and serial number (lower-case hexadecimal). Questions that arrive in the same turn of
 * the loop, or while a look-up is under way, go to the database together: under load one query answers hundreds.
 */
export function statusLookup(
  db: Database,
): (authorityId: string, serialNumber: string) => Promise<CertificateStatus> {
  let waiting: Wanted[] = [];
  let scheduled = false;
  const run = async (): Promise<void> => {
    const batch = waiting.slice(0, mostAtOnce);
    waiting = waiting.slice(mostAtOnce);
    try {
      const found = await statuses(db, batch);
      for (const { authorityId, serialNumber, resolve } of batch) {
        resolve(found.get(`${authorityId} ${serialNumber}`) ?? { status: 'unknown' });
      }
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    if (waiting.length > 0) setImmediate(run);
    else scheduled = false;
  };
  return (authorityId, serialNumber) =>
    new Promise((resolve, reject) => {
      waiting.push({ authorityId, serialNumber, resolve, reject });
      if (scheduled) return;
      scheduled = true;
      setImmediate(run);
    });
}

async function statuses(
  db: Database,
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<string, CertificateStatus>> {
  const rows = await issuedCertificates(db)
    .select(['authority_id', 'serial_number', 'revoked_at', 'revocation_reason'])
    .where('authority_id', 'in', [...new Set(wanted.map(({ authorityId }) => authorityId))])
    .where('serial_number', 'in', [...new Set(wanted.map(({ serialNumber }) => serialNumber))])
    .execute();
  return new Map(
    rows.map((row) => [
      `${row.authority_id} ${row.serial_number}`,
      row.revoked_at === null
        ? { status: 'good' }
        : {
            status: 'revoked',
            revokedAt: row.revoked_at,
            ...(row.revocation_reason === null ? {} : { reason: row.revocation_reason }),
          },
    ]),
  );
}
