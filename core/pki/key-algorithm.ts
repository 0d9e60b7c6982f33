import type { Bytes } from '../bytes.ts';
import { derNull, objectIdentifier, sequence } from './der/writer.ts';
import { algorithm } from './object-identifiers.ts';
import type { KeyKind } from './public-key.ts';

export interface KeyAlgorithmChoice {
  /** For WebCrypto's generateKey and importKey. */
  readonly key: Readonly<Record<string, unknown>> & { readonly name: string };
  /** For WebCrypto's sign and verify. */
  readonly signature: Readonly<Record<string, unknown>> & { readonly name: string };
  /** DER AlgorithmIdentifier of the signatures. RSA has NULL parameters (RFC 4055 §5), which pkijs 4.0.0 leaves out; the others none. */
  readonly identifier: Bytes;
}

function rsa(modulusLength: number): KeyAlgorithmChoice {
  const name = 'RSASSA-PKCS1-v1_5';
  const publicExponent = new Uint8Array([1, 0, 1]);
  return {
    key: { name, modulusLength, publicExponent, hash: 'SHA-256' },
    signature: { name },
    identifier: sequence(objectIdentifier(algorithm.sha256WithRSAEncryption), derNull),
  };
}

function ec(namedCurve: string, hash: string, oid: string): KeyAlgorithmChoice {
  return {
    key: { name: 'ECDSA', namedCurve },
    signature: { name: 'ECDSA', hash },
    identifier: sequence(objectIdentifier(oid)),
  };
}

/**
 * How each kind of key is generated and signs: RSA with SHA-256, the curves with the digest of their size
 * (CA/B Forum Baseline Requirements §7.1.3.2.2), so that one table serves requests, certificates and lists.
 */
export const keyAlgorithms: Readonly<Record<KeyKind, KeyAlgorithmChoice>> = {
  'RSA-2048': rsa(2048),
  'RSA-3072': rsa(3072),
  'RSA-4096': rsa(4096),
  'P-256': ec('P-256', 'SHA-256', algorithm.ecdsaWithSHA256),
  'P-384': ec('P-384', 'SHA-384', algorithm.ecdsaWithSHA384),
  'P-521': ec('P-521', 'SHA-512', algorithm.ecdsaWithSHA512),
  Ed25519: {
    key: { name: 'Ed25519' },
    signature: { name: 'Ed25519' },
    identifier: sequence(objectIdentifier(algorithm.ed25519)),
  },
};
