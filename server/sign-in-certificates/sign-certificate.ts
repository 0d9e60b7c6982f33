import type { Selectable } from 'kysely';
import { fromHex, toHex } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { CertificationRequest } from '#core/pki/certification-request.ts';
import { issueCertificate } from '#core/pki/issue/issue-certificate.ts';
import { randomSerialNumber } from '#core/pki/issue/serial-number.ts';
import { describeKey, kindOf } from '#core/pki/public-key.ts';
import { certificateProfiles } from '#core/policy/certificate-profiles.ts';
import { signInCertificateDays, signInKeyKinds } from '#core/policy/sign-in-certificates.ts';
import type { Running } from '../commands/handler.ts';
import type { SignInCertificates } from '../database/access-tables.ts';
import { authorityOf } from '../issuance/authority.ts';
import { authorityUrls } from '../issuance/authority-urls.ts';
import { refuseCompromisedKey } from '../issuance/refuse-compromised-key.ts';
import { validity } from '../issuance/validity.ts';
import { type Entitlement, entitledPerson } from './entitled-person.ts';
import { personSubject } from './person-subject.ts';

/** A request whose signature and key were checked, and its key's SHA-256. */
export interface CheckedRequest {
  readonly request: CertificationRequest;
  readonly spkiSha256: string;
}

/**
 * Signs and records one certificate to sign in with. The rule that only an active person gets one, by their own session
 * or by a link of theirs that this very command used up, is checked here, on what the database says, whoever calls. The
 * row commits with the command's outcome: a command that comes again gets the same certificate.
 * @throws Refusal `signin.…` when the person may not come in, `csr.compromisedKey`,
 * `signInCertificate.keyKindNotAccepted`, `signInCertificate.keyOfAnother`
 */
export async function signCertificate(
  running: Running,
  { entitlement, request, spkiSha256 }: CheckedRequest & { readonly entitlement: Entitlement },
): Promise<Selectable<SignInCertificates>> {
  const { portal, transaction, now } = running;
  const { crypto } = portal.platform;
  const person = await entitledPerson(running, entitlement);
  refuseKeyKind(request);
  await refuseCompromisedKey(transaction, spkiSha256);
  await refuseKeyOfAnother(running, spkiSha256, person.userId);
  const authority = authorityOf(portal.issuance.authorities, 'sign-in');
  const serialNumber = toHex(randomSerialNumber(crypto));
  const dates = validity(now, signInCertificateDays);
  const der = await issueCertificate({
    crypto,
    profile: certificateProfiles['tls-client'],
    issuer: authority.certificate,
    signer: await authority.signer(),
    ...personSubject(person),
    spki: request.spki,
    serialNumber: fromHex(serialNumber),
    ...dates,
    urls: authorityUrls(portal.settings.origin, authority.name),
  });
  return transaction
    .insertInto('sign_in_certificates')
    .values({
      certificate_id: portal.platform.newId(),
      account_id: person.accountId,
      user_id: person.userId,
      authority_id: authority.authorityId,
      serial_number: serialNumber,
      der,
      spki_sha256: spkiSha256,
      not_before: dates.notBefore,
      not_after: dates.notAfter,
      issued_at: now,
      revocation_reason: null,
      version: await running.version(person.accountId),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
}

function refuseKeyKind({ publicKey }: CertificationRequest): void {
  const kind = kindOf(publicKey);
  if (kind !== undefined && (signInKeyKinds as readonly string[]).includes(kind)) return;
  throw new Refusal('signInCertificate.keyKindNotAccepted', {
    kind: describeKey(publicKey),
    accepted: signInKeyKinds,
  });
}

/** Who shares a key shares the access: the key of a certificate of somebody else, valid or not, is refused. */
async function refuseKeyOfAnother(
  { transaction }: Running,
  spkiSha256: string,
  userId: string,
): Promise<void> {
  const found = await transaction
    .selectFrom('sign_in_certificates')
    .select('certificate_id')
    .where('spki_sha256', '=', spkiSha256)
    .where('user_id', '!=', userId)
    .limit(1)
    .executeTakeFirst();
  if (found !== undefined) throw new Refusal('signInCertificate.keyOfAnother');
}
