import type { Bytes } from '../../bytes.ts';
import { toHex } from '../../bytes.ts';
import type { Certificate } from '../certificate.ts';
import {
  children,
  content,
  type DerElement,
  encoding,
  expect,
  flawed,
  readObjectIdentifier,
  readUnsigned,
} from '../der/reader.ts';
import { derNull, integerFromBytes, objectIdentifier, octetString, sequence, tag } from '../der/writer.ts';
import { keyBits } from '../key-identifier.ts';
import { digest } from '../object-identifiers.ts';

/** The hashes clients name an issuer by; SHA-1 is no signature here, only a name (RFC 6960 §4.3). */
export type IssuerHash = 'SHA-1' | 'SHA-256';

/** Which certificate is asked about (CertID, RFC 6960 §4.1.1). */
export interface CertificateId {
  /** The whole CertID as it came, to be echoed. */
  readonly der: Bytes;
  /** Undefined for any other hash: no issuer is known by it. */
  readonly hash: IssuerHash | undefined;
  readonly issuerNameHash: Bytes;
  readonly issuerKeyHash: Bytes;
  /** Big-endian magnitude. */
  readonly serialNumber: Bytes;
}

const hashNames: ReadonlyMap<string, IssuerHash> = new Map([
  [digest['SHA-1'], 'SHA-1'],
  [digest['SHA-256'], 'SHA-256'],
]);

/** @throws DerError */
export function readCertificateId(element: DerElement | undefined): CertificateId {
  const parts = children(expect(element, tag.sequence, 'CertID'));
  const [algorithm, nameHash, keyHash, serialNumber, ...rest] = parts;
  if (rest.length > 0) throw flawed('tooManyParts', element, 'CertID');
  const [oid, parameters, ...more] = children(expect(algorithm, tag.sequence, 'hashAlgorithm'));
  if (more.length > 0) throw flawed('tooManyParts', algorithm, 'hashAlgorithm');
  if (parameters !== undefined && content(expect(parameters, tag.null, 'parameters')).length > 0) {
    throw flawed('malformed', parameters, 'parameters');
  }
  return {
    der: encoding(element as DerElement),
    hash: hashNames.get(readObjectIdentifier(oid)),
    issuerNameHash: content(expect(nameHash, tag.octetString, 'issuerNameHash')),
    issuerKeyHash: content(expect(keyHash, tag.octetString, 'issuerKeyHash')),
    serialNumber: readUnsigned(serialNumber, 'serialNumber'),
  };
}

/**
 * The text under which an issuer is looked up for a request: hash, then name hash and key hash in hexadecimal.
 * `undefined` when the hash is none we know.
 */
export function issuerKeyOf({ hash, issuerNameHash, issuerKeyHash }: CertificateId): string | undefined {
  return hash === undefined ? undefined : `${hash}:${toHex(issuerNameHash)}:${toHex(issuerKeyHash)}`;
}

/** Both texts ({@link issuerKeyOf}) of an authority, computed once when it is loaded. */
export async function issuerKeys(crypto: Crypto, issuer: Certificate): Promise<readonly string[]> {
  return Promise.all(
    [...hashNames.values()].map(async (hash) => {
      const { nameHash, keyHash } = await hashIssuer(crypto, issuer, hash);
      return `${hash}:${toHex(nameHash)}:${toHex(keyHash)}`;
    }),
  );
}

/** DER of a CertID, as a client or a test asks with it. */
export async function encodeCertificateId(options: {
  readonly crypto: Crypto;
  readonly issuer: Certificate;
  readonly serialNumber: Uint8Array;
  readonly hash: IssuerHash;
}): Promise<Bytes> {
  const { nameHash, keyHash } = await hashIssuer(options.crypto, options.issuer, options.hash);
  return sequence(
    sequence(objectIdentifier(digest[options.hash]), derNull),
    octetString(nameHash),
    octetString(keyHash),
    integerFromBytes(options.serialNumber),
  );
}

async function hashIssuer(crypto: Crypto, issuer: Certificate, hash: IssuerHash) {
  const digestOf = async (bytes: Bytes) => new Uint8Array(await crypto.subtle.digest(hash, bytes));
  return { nameHash: await digestOf(issuer.subject), keyHash: await digestOf(keyBits(issuer.spki)) };
}
