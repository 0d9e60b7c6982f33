import type { Bytes } from '../bytes.ts';
import { equalBytes } from '../bytes.ts';
import { context, derNull, integer, objectIdentifier, sequence } from './der/writer.ts';
import { digest } from './object-identifiers.ts';

export type Hash = 'SHA-256' | 'SHA-384' | 'SHA-512';

/** Octets of salt; as long as the hash, as CA/B Forum TLS BR 7.1.3.2.1 asks. */
export const pssSaltLengths: Readonly<Record<Hash, number>> = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 };

const mgf1 = '1.2.840.113549.1.1.8';

/** RSASSA-PSS-params (RFC 4055 §3.1) with one hash for both roles. */
export function encodePssParameters(hash: Hash): Bytes {
  const hashAlgorithm = sequence(objectIdentifier(digest[hash]), derNull);
  return sequence(
    context(0, hashAlgorithm),
    context(1, sequence(objectIdentifier(mgf1), hashAlgorithm)),
    context(2, integer(pssSaltLengths[hash])),
  );
}

/**
 * The hash of parameters that are byte for byte those of {@link encodePssParameters}: no other combination is allowed
 * in the certificates of public authorities, and each would only widen what a forger may try.
 */
export function readPssHash(parameters: Bytes): Hash | undefined {
  const hashes = Object.keys(pssSaltLengths) as Hash[];
  return hashes.find((hash) => equalBytes(encodePssParameters(hash), parameters));
}
