import type { Bytes } from '../bytes.ts';
import { toHex } from '../bytes.ts';
import { DerError } from './der/reader.ts';
import { derNull } from './der/writer.ts';
import { ecdsaToRaw } from './ecdsa-signature.ts';
import { algorithm } from './object-identifiers.ts';
import { type Hash, pssSaltLengths, readPssHash } from './pss-parameters.ts';
import { coordinateSize, type PublicKey, readPublicKey } from './public-key.ts';
import type { SignatureAlgorithm } from './signature-algorithm.ts';

/**
 * `unsupported` is said of algorithms that prove nothing any more (MD5, SHA-1), that WebCrypto lacks, and of RSA
 * keys whose size would only cost time.
 */
export type SignatureVerdict = 'valid' | 'invalid' | 'unsupported';

const hashes: Readonly<Record<string, Hash>> = {
  [algorithm.sha256WithRSAEncryption]: 'SHA-256',
  [algorithm.sha384WithRSAEncryption]: 'SHA-384',
  [algorithm.sha512WithRSAEncryption]: 'SHA-512',
  [algorithm.ecdsaWithSHA256]: 'SHA-256',
  [algorithm.ecdsaWithSHA384]: 'SHA-384',
  [algorithm.ecdsaWithSHA512]: 'SHA-512',
};
const ecdsa: ReadonlySet<string> = new Set([
  algorithm.ecdsaWithSHA256,
  algorithm.ecdsaWithSHA384,
  algorithm.ecdsaWithSHA512,
]);

const largestModulus = 8192;
const largestExponent = 8;

/**
 * Verifies the signature of a certificate, request, CRL or OCSP response.
 * @param options.spki DER of the signer's SubjectPublicKeyInfo
 * @param options.data the signed octets
 * @param options.signature the content of the BIT STRING
 */
export async function verifySignature(options: {
  readonly crypto: Crypto;
  readonly spki: Bytes;
  readonly algorithm: SignatureAlgorithm;
  readonly data: Bytes;
  readonly signature: Bytes;
}): Promise<SignatureVerdict> {
  const { crypto, spki, data } = options;
  try {
    const plan = planFor(readPublicKey(spki), options.algorithm);
    if (plan === undefined) return 'unsupported';
    const signature =
      plan.coordinate === undefined ? options.signature : ecdsaToRaw(options.signature, plan.coordinate);
    const key = await crypto.subtle.importKey('spki', spki, plan.key, false, ['verify']);
    return (await crypto.subtle.verify(plan.scheme, key, signature, data)) ? 'valid' : 'invalid';
  } catch (error) {
    return verdictOf(error);
  }
}

/** WebCrypto refuses keys that are none (a point off its curve) by throwing; faults of ours pass through. */
function verdictOf(error: unknown): SignatureVerdict {
  const name = error instanceof DerError ? 'DataError' : (error as Error).name;
  if (name === 'DataError' || name === 'OperationError') return 'invalid';
  if (name === 'NotSupportedError') return 'unsupported';
  throw error;
}

/** The digest that a signature is over; undefined for Ed25519, which has its own, and for what is not known. */
export function signatureHash({ oid, parameters }: SignatureAlgorithm): Hash | undefined {
  if (oid !== algorithm.rsassaPss) return hashes[oid];
  return parameters === undefined ? undefined : readPssHash(parameters);
}

interface Plan {
  readonly key: object;
  readonly scheme: object;
  /** Octets of a coordinate, for ECDSA. */
  readonly coordinate?: number;
}

function planFor(key: PublicKey, { oid, parameters }: SignatureAlgorithm): Plan | undefined {
  const hash = hashes[oid];
  switch (key.family) {
    case 'RSA':
      if (key.bits > largestModulus || key.exponent.length > largestExponent) return undefined;
      if (oid === algorithm.rsassaPss) return pssPlan(parameters);
      if (hash === undefined || ecdsa.has(oid) || !isNullOrAbsent(parameters)) return undefined;
      return { key: { name: 'RSASSA-PKCS1-v1_5', hash }, scheme: { name: 'RSASSA-PKCS1-v1_5' } };
    case 'EC':
      if (hash === undefined || !ecdsa.has(oid) || parameters !== undefined) return undefined;
      return {
        key: { name: 'ECDSA', namedCurve: key.curve },
        scheme: { name: 'ECDSA', hash },
        coordinate: coordinateSize[key.curve],
      };
    case 'Ed25519':
      if (oid !== algorithm.ed25519 || parameters !== undefined) return undefined;
      return { key: { name: 'Ed25519' }, scheme: { name: 'Ed25519' } };
    case 'unsupported':
      return undefined;
  }
}

function pssPlan(parameters: Bytes | undefined): Plan | undefined {
  const hash = parameters === undefined ? undefined : readPssHash(parameters);
  if (hash === undefined) return undefined;
  const scheme = { name: 'RSA-PSS', saltLength: pssSaltLengths[hash] };
  return { key: { name: 'RSA-PSS', hash }, scheme };
}

/** NULL is required, and its absence to be accepted (RFC 4055 §5). */
function isNullOrAbsent(parameters: Bytes | undefined): boolean {
  return parameters === undefined || toHex(parameters) === toHex(derNull);
}
