import { fromBase64, fromBase64url } from '#core/base64.ts';
import { type Bytes, equalBytes, toHex } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { readCertificate } from '#core/pki/certificate.ts';
import { ticketLasts } from '#core/policy/sign-in-certificates.ts';
import type { Handler, Running } from '../commands/handler.ts';
import { authorityOf } from '../issuance/authority.ts';
import { makeSecret, secretDigest } from '../signin/secret.ts';

/**
 * Judges the certificate that a browser presented, by what the database says now, and makes a ticket for the page that
 * holds the challenge's verifier. TLS has proven that the browser has the key; that the certificate is ours is known by
 * its being, octet for octet, one that we recorded. Whether the person may come in is for `beginSession` to say.
 */
export const presentCertificate: Handler<'signInCertificate.present@1'> =
  ({ args, portal }) =>
  async (running) => {
    const der = args.certificate === undefined ? undefined : fromBase64(args.certificate);
    if (der === undefined) throw new Refusal('signInCertificate.none');
    const certificate = await findCertificate(running, der);
    if (certificate === undefined) throw new Refusal('signInCertificate.foreign');
    running.concerns({ accountId: certificate.account_id, userId: certificate.user_id });
    const { transaction, now } = running;
    if (certificate.revoked_at !== null) throw new Refusal('signInCertificate.revoked');
    if (now < certificate.not_before) throw new Refusal('signInCertificate.notYetValid');
    if (now > certificate.not_after) throw new Refusal('signInCertificate.expired');
    const ticket = makeSecret(portal.platform);
    await transaction
      .deleteFrom('sign_in_tickets')
      .where('purpose', '=', 'certificate')
      .where('expires_at', '<', now)
      .execute();
    await transaction
      .insertInto('sign_in_tickets')
      .values({
        ticket_sha256: secretDigest(ticket),
        account_id: certificate.account_id,
        user_id: certificate.user_id,
        purpose: 'certificate',
        certificate_id: certificate.certificate_id,
        challenge: fromBase64url(args.challenge) ?? null,
        expires_at: new Date(now.getTime() + ticketLasts),
      })
      .execute();
    return { ticket };
  };

async function findCertificate({ portal, transaction }: Running, der: Bytes) {
  const serialNumber = serialNumberOf(der);
  if (serialNumber === undefined) return undefined;
  const { authorityId } = authorityOf(portal.issuance.authorities, 'sign-in');
  const found = await transaction
    .selectFrom('sign_in_certificates')
    .select(['certificate_id', 'account_id', 'user_id', 'der', 'not_before', 'not_after', 'revoked_at'])
    .where('authority_id', '=', authorityId)
    .where('serial_number', '=', serialNumber)
    .executeTakeFirst();
  return found !== undefined && equalBytes(found.der, der) ? found : undefined;
}

/** Lower-case hexadecimal; undefined for what OpenSSL takes for a certificate and our stricter reader does not. */
function serialNumberOf(der: Bytes): string | undefined {
  try {
    return toHex(readCertificate(der).serialNumber);
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
