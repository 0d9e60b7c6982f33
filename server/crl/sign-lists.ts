import { sql, type Transaction } from 'kysely';
import { fromHex } from '#core/bytes.ts';
import type { Revocation } from '#core/pki/crl/encode-entries.ts';
import { issueCrl } from '#core/pki/crl/issue-crl.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import type { Authority } from '../issuance/authority.ts';
import { issuedCertificates } from '../issuance/issued-certificates.ts';
import type { Platform } from '../platform.ts';

const minute = 60_000;
const day = 86_400_000;
/** S/MIME BR §4.9.7: seven days at most for certificates, twelve months for authorities. */
const schedule = {
  issuing: { lasts: 7 * day, renewedAfter: 1 * day },
  root: { lasts: 364 * day, renewedAfter: 180 * day },
} as const;
/** Older lists serve nobody: the newest is the whole truth. */
const kept = 5;

/** Signs the list of every authority whose list lacks a revocation, or grows old. */
export async function signDueLists({
  db,
  platform,
  authorities,
}: {
  readonly db: Database;
  readonly platform: Platform;
  readonly authorities: readonly Authority[];
}): Promise<void> {
  for (const authority of authorities) {
    await db.transaction().execute((transaction) => signIfDue({ transaction, platform, authority }));
  }
}

async function signIfDue({
  transaction,
  platform,
  authority,
}: {
  readonly transaction: Transaction<Tables>;
  readonly platform: Platform;
  readonly authority: Authority;
}): Promise<void> {
  const { authorityId } = authority;
  // One number, one list: servers take turns.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`list ${authorityId}`}, 0))`.execute(transaction);
  const now = platform.now();
  const last = await transaction
    .selectFrom('revocation_lists')
    .select(['number', 'this_update'])
    .where('authority_id', '=', authorityId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  const { lasts, renewedAfter } = authority.issuer === undefined ? schedule.root : schedule.issuing;
  if (last !== undefined && isCurrent(now.getTime() - last.this_update.getTime(), renewedAfter)) {
    if (!(await hasNewRevocations(transaction, authorityId, last.this_update))) return;
  }
  const number = (last?.number ?? 0) + 1;
  const nextUpdate = new Date(now.getTime() + lasts);
  const der = await issueCrl({
    crypto: platform.crypto,
    issuer: authority.certificate,
    signer: await authority.signer(),
    number,
    thisUpdate: now,
    nextUpdate,
    revocations: await revocations(transaction, authorityId, now),
  });
  await transaction
    .insertInto('revocation_lists')
    .values({
      account_id: authority.accountId,
      authority_id: authorityId,
      number,
      der,
      this_update: now,
      next_update: nextUpdate,
    })
    .execute();
  await transaction
    .deleteFrom('revocation_lists')
    .where('authority_id', '=', authorityId)
    .where('number', '<=', number - kept)
    .execute();
}

/** One whose date is ahead was signed by a clock that was wrong: nobody accepts it before that date. */
function isCurrent(age: number, renewedAfter: number): boolean {
  return age > -minute && age < renewedAfter;
}

/** A command's clock is read before it commits: look a minute further back than the list's own time. */
async function hasNewRevocations(
  transaction: Transaction<Tables>,
  authorityId: string,
  since: Date,
): Promise<boolean> {
  const from = new Date(since.getTime() - minute);
  const found = await issuedCertificates(transaction)
    .select('serial_number')
    .where('authority_id', '=', authorityId)
    .where('revoked_at', '>=', from)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}

/** Also the expired ones of the last day: a certificate must stand on one list after its revocation (RFC 5280 §3.3). */
async function revocations(
  transaction: Transaction<Tables>,
  authorityId: string,
  now: Date,
): Promise<readonly Revocation[]> {
  const rows = await issuedCertificates(transaction)
    .select(['serial_number', 'revoked_at', 'revocation_reason'])
    .where('authority_id', '=', authorityId)
    .where('revoked_at', 'is not', null)
    .where('not_after', '>', new Date(now.getTime() - 8 * day))
    .orderBy('revoked_at')
    .execute();
  return rows.map((row) => ({
    serialNumber: fromHex(row.serial_number),
    revokedAt: row.revoked_at as Date,
    ...(row.revocation_reason === null ? {} : { reason: row.revocation_reason }),
  }));
}
