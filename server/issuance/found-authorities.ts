import { sql, type Transaction } from 'kysely';
import type { Bytes } from '#core/bytes.ts';
import { issueCertificate } from '#core/pki/issue/issue-certificate.ts';
import { randomSerialNumber } from '#core/pki/issue/serial-number.ts';
import { type NameAttribute, readName } from '#core/pki/name.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { certificateProfiles } from '#core/policy/certificate-profiles.ts';
import type { Database } from '../database/database.ts';
import type { Tables } from '../database/tables.ts';
import type { Platform } from '../platform.ts';
import { type Authority, authorityOf, loadAuthorities } from './authority.ts';
import { makeAuthorityKey } from './authority-keys.ts';
import { authorityUrls } from './authority-urls.ts';
import { validity } from './validity.ts';

/** Servers that start together make one hierarchy. */
const lockKey = 7_271_723;

/** The authorities below the root (P-256, ten years), one for each purpose, so that none can issue for another. */
const issuing = [
  { name: 'mail', commonName: 'Mail CA', profile: 'smime-intermediate' },
  { name: 'sign-in', commonName: 'Sign-in CA', profile: 'client-intermediate' },
  { name: 'server', commonName: 'Server CA', profile: 'server-intermediate' },
] as const;
type Issuing = (typeof issuing)[number];

interface Founding {
  readonly db: Database;
  readonly platform: Platform;
  readonly secret: string;
  readonly office: { readonly accountId: string; readonly name: string; readonly country: string };
  readonly origin: string;
}

/**
 * Makes the built-in hierarchy at first start: a root (P-384, 25 years) and the issuing authorities. One that came with
 * a newer version is added below the root that is there.
 */
export async function foundAuthorities(founding: Founding): Promise<void> {
  const { db, platform, secret } = founding;
  await db.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${lockKey})`.execute(transaction);
    const load = () => loadAuthorities(transaction, { crypto: platform.crypto, secret });
    let existing = await load();
    if (existing.length === 0) {
      await addRoot(transaction, founding);
      existing = await load();
    }
    const root = authorityOf(existing, 'root');
    const missing = issuing.filter(({ name }) => !existing.some((authority) => authority.name === name));
    const rows = await Promise.all(missing.map((authority) => makeIssuing(founding, authority, root)));
    if (rows.length > 0) await transaction.insertInto('authorities').values(rows).execute();
  });
}

async function addRoot(transaction: Transaction<Tables>, founding: Founding): Promise<void> {
  const { platform, secret, office } = founding;
  const { crypto } = platform;
  const key = await makeAuthorityKey({ crypto, secret, curve: 'P-384' });
  const certificate = await issueCertificate({
    crypto,
    profile: certificateProfiles.root,
    issuer: undefined,
    signer: key.signer,
    subject: [
      { type: attributeType.countryName, value: office.country },
      { type: attributeType.organizationName, value: office.name },
      { type: attributeType.commonName, value: `${office.name} Root CA` },
    ],
    spki: key.spki,
    serialNumber: randomSerialNumber(crypto),
    ...validity(platform.now(), 25 * 365),
  });
  const row = authorityRow(founding, { name: 'root', certificate, privateKey: key.privateKey });
  await transaction.insertInto('authorities').values(row).execute();
}

async function makeIssuing(founding: Founding, { name, commonName, profile }: Issuing, root: Authority) {
  const { platform, secret, origin } = founding;
  const { crypto } = platform;
  const key = await makeAuthorityKey({ crypto, secret, curve: 'P-256' });
  const { notBefore, notAfter } = validity(platform.now(), 10 * 365);
  const rootsEnd = root.certificate.notAfter;
  const certificate = await issueCertificate({
    crypto,
    profile: certificateProfiles[profile],
    issuer: root.certificate,
    signer: await root.signer(),
    subject: subjectBelow(root, commonName),
    spki: key.spki,
    serialNumber: randomSerialNumber(crypto),
    notBefore,
    notAfter: notAfter < rootsEnd ? notAfter : rootsEnd,
    // The root answers no OCSP: its key is not online.
    urls: authorityUrls(origin, 'root', { ocsp: false }),
  });
  return authorityRow(founding, { name, certificate, privateKey: key.privateKey, issuer: root });
}

/** The names of the root, which the settings may no longer tell, and its own. */
function subjectBelow(root: Authority, commonName: string): readonly NameAttribute[] {
  const above = readName(root.certificate.subject).flat();
  const organization = above.find(({ type }) => type === attributeType.organizationName)?.value ?? '';
  return above.map((attribute) =>
    attribute.type === attributeType.commonName
      ? { ...attribute, value: `${organization} ${commonName}` }
      : attribute,
  );
}

function authorityRow(
  { platform, office }: Founding,
  {
    name,
    certificate,
    privateKey,
    issuer,
  }: {
    readonly name: string;
    readonly certificate: Bytes;
    readonly privateKey: string;
    readonly issuer?: Authority;
  },
) {
  // An issuer is older than what it issued: by that order they are read.
  const after = issuer === undefined ? 0 : 1;
  return {
    authority_id: platform.newId(),
    account_id: office.accountId,
    name,
    issuer_id: issuer?.authorityId ?? null,
    certificate,
    private_key: privateKey,
    made_at: new Date(platform.now().getTime() + after),
    revocation_reason: null,
  };
}
