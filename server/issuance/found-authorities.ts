import { sql } from 'kysely';
import type { Bytes } from '#core/bytes.ts';
import { readCertificate } from '#core/pki/certificate.ts';
import { issueCertificate } from '#core/pki/issue/issue-certificate.ts';
import { randomSerialNumber } from '#core/pki/issue/serial-number.ts';
import type { NameAttribute } from '#core/pki/name.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { certificateProfiles } from '#core/policy/certificate-profiles.ts';
import type { Database } from '../database/database.ts';
import type { Platform } from '../platform.ts';
import { makeAuthorityKey } from './authority-keys.ts';
import { authorityUrls } from './authority-urls.ts';
import { validity } from './validity.ts';

/** Servers that start together make one hierarchy. */
const lockKey = 7_271_723;

/**
 * Makes the built-in hierarchy at first start: a root (P-384, 25 years) and the issuing authority of mail certificates
 * (P-256, ten years).
 */
export async function foundAuthorities({
  db,
  platform,
  secret,
  office,
  origin,
}: {
  readonly db: Database;
  readonly platform: Platform;
  readonly secret: string;
  readonly office: { readonly accountId: string; readonly name: string; readonly country: string };
  readonly origin: string;
}): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${lockKey})`.execute(transaction);
    const existing = await transaction.selectFrom('authorities').select('name').executeTakeFirst();
    if (existing !== undefined) return;
    const { crypto } = platform;
    const now = platform.now();
    const name = (commonName: string): readonly NameAttribute[] => [
      { type: attributeType.countryName, value: office.country },
      { type: attributeType.organizationName, value: office.name },
      { type: attributeType.commonName, value: `${office.name} ${commonName}` },
    ];
    const root = await makeAuthorityKey({ crypto, secret, curve: 'P-384' });
    const mail = await makeAuthorityKey({ crypto, secret, curve: 'P-256' });
    const rootCertificate = await issueCertificate({
      crypto,
      profile: certificateProfiles.root,
      issuer: undefined,
      signer: root.signer,
      subject: name('Root CA'),
      spki: root.spki,
      serialNumber: randomSerialNumber(crypto),
      ...validity(now, 25 * 365),
    });
    const mailCertificate = await issueCertificate({
      crypto,
      profile: certificateProfiles['smime-intermediate'],
      issuer: readCertificate(rootCertificate),
      signer: root.signer,
      subject: name('Mail CA'),
      spki: mail.spki,
      serialNumber: randomSerialNumber(crypto),
      ...validity(now, 10 * 365),
      // The root answers no OCSP: its key is not online.
      urls: authorityUrls(origin, 'root', { ocsp: false }),
    });
    const row = (
      authorityName: string,
      certificate: Bytes,
      privateKey: string,
      issuerId: string | null,
      at: Date,
    ) => ({
      authority_id: platform.newId(),
      account_id: office.accountId,
      name: authorityName,
      issuer_id: issuerId,
      certificate,
      private_key: privateKey,
      made_at: at,
      revocation_reason: null,
    });
    const rootRow = row('root', rootCertificate, root.privateKey, null, now);
    const later = new Date(now.getTime() + 1);
    const mailRow = row('mail', mailCertificate, mail.privateKey, rootRow.authority_id, later);
    await transaction.insertInto('authorities').values([rootRow, mailRow]).execute();
  });
}
