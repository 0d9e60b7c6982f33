import type { Kysely, SelectQueryBuilder } from 'kysely';
import type { RevocationReason } from '#core/orders/order.ts';
import type { Tables } from '../database/tables.ts';

interface Issued {
  readonly authority_id: string;
  readonly serial_number: string;
  readonly spki_sha256: string;
  readonly not_after: Date;
  readonly revoked_at: Date | null;
  readonly revocation_reason: RevocationReason | null;
}

/**
 * What the authorities issued, whatever for: certificates that were ordered, and those that people sign in with. Lists,
 * OCSP answers and the refusal of compromised keys look at both.
 */
export function issuedCertificates(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
): SelectQueryBuilder<Tables & { issued: Issued }, 'issued', object> {
  const columns = [
    'authority_id',
    'serial_number',
    'spki_sha256',
    'not_after',
    'revoked_at',
    'revocation_reason',
  ] as const;
  return db.selectFrom((from) =>
    from
      .selectFrom('certificates')
      .select(columns)
      .unionAll(from.selectFrom('sign_in_certificates').select(columns))
      .as('issued'),
  );
}
