import { generateKeyPairSync } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { URL } from 'node:url';
import type { GeneralName } from '#core/pki/extensions/general-name.ts';
import { parseIpAddress } from '#core/pki/ip-address.ts';
import { issueCertificate } from '#core/pki/issue/issue-certificate.ts';
import { randomSerialNumber } from '#core/pki/issue/serial-number.ts';
import { readName } from '#core/pki/name.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { toPem } from '#core/pki/pem.ts';
import { certificateProfiles } from '#core/policy/certificate-profiles.ts';
import { authorityOf } from '../issuance/authority.ts';
import { validity } from '../issuance/validity.ts';
import type { Portal } from '../portal.ts';
import type { CertificateSettings } from './certificate-settings.ts';

/** By what the listener proves to browsers that it is the portal's. */
export interface ServerCredentials {
  /** PEM. */
  readonly key: string;
  /** PEM, the server's own certificate first. */
  readonly cert: string;
  /** From then on they are to be renewed. */
  readonly dueAt: Date;
}

const days = certificateProfiles['tls-server'].maximumDays;
const day = 86_400_000;
/** The operator's own program renews their files, at any time: look every so often. */
const filesLast = 3_600_000;

/**
 * Reads the operator's files, or makes a key and a certificate of our own authority. The key is in memory only: there is
 * none to steal from the disk or the database, none to share between servers, and a certificate of seven days needs no
 * list to be revoked by. What browsers trust is the root, which stays.
 */
export function serverCredentials(portal: Portal, settings: CertificateSettings): Promise<ServerCredentials> {
  return settings.files === undefined
    ? makeCredentials(portal, settings)
    : readCredentials(portal, settings.files);
}

async function readCredentials(
  { platform }: Portal,
  files: NonNullable<CertificateSettings['files']>,
): Promise<ServerCredentials> {
  const [key, cert] = await Promise.all([readFile(files.key, 'utf8'), readFile(files.chain, 'utf8')]);
  return { key, cert, dueAt: new Date(platform.now().getTime() + filesLast) };
}

async function makeCredentials(
  { platform, issuance }: Portal,
  { origin }: CertificateSettings,
): Promise<ServerCredentials> {
  const { crypto } = platform;
  const authority = authorityOf(issuance.authorities, 'server');
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const now = platform.now();
  const host = new URL(origin).hostname.replace(/^\[(.*)\]$/, '$1');
  const organization = readName(authority.certificate.subject)
    .flat()
    .filter(({ type }) => type === attributeType.organizationName);
  const der = await issueCertificate({
    crypto,
    profile: certificateProfiles['tls-server'],
    issuer: authority.certificate,
    signer: await authority.signer(),
    subject: organization,
    subjectAltNames: [hostName(host)],
    spki: new Uint8Array(publicKey.export({ format: 'der', type: 'spki' })),
    serialNumber: randomSerialNumber(crypto),
    ...validity(now, days),
  });
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
    cert: [toPem('CERTIFICATE', der), toPem('CERTIFICATE', authority.certificate.der)].join('\n'),
    dueAt: new Date(now.getTime() + (days / 2) * day),
  };
}

function hostName(host: string): GeneralName {
  const address = parseIpAddress(host);
  return address === undefined ? { type: 'dNSName', value: host } : { type: 'iPAddress', value: address };
}
