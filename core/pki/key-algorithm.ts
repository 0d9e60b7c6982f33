import type { KeyKind } from './public-key.ts';
import type { SignatureAlgorithm } from './signature-algorithm.ts';
import { signingAlgorithm } from './signing-algorithm.ts';

type Parameters = Readonly<Record<string, unknown>> & { readonly name: string };

export interface KeyAlgorithmChoice {
  /** For WebCrypto's generateKey and importKey. */
  readonly key: Parameters;
  /** For WebCrypto's sign and verify. */
  readonly signature: Parameters;
  /** What signatures name; RSA has NULL parameters (RFC 4055 §5), which pkijs 4.0.0 leaves out. */
  readonly algorithm: SignatureAlgorithm;
}

function rsa(modulusLength: number): KeyAlgorithmChoice {
  const name = 'RSASSA-PKCS1-v1_5';
  const publicExponent = new Uint8Array([1, 0, 1]);
  return {
    key: { name, modulusLength, publicExponent, hash: 'SHA-256' },
    signature: { name },
    algorithm: signingAlgorithm['RSA-SHA-256'],
  };
}

function ec(namedCurve: string, hash: 'SHA-256' | 'SHA-384' | 'SHA-512'): KeyAlgorithmChoice {
  return {
    key: { name: 'ECDSA', namedCurve },
    signature: { name: 'ECDSA', hash },
    algorithm: signingAlgorithm[`ECDSA-${hash}`],
  };
}

/** How WebCrypto generates each kind of key and signs with it: the curves with the digest of their size. */
export const keyAlgorithms: Readonly<Record<KeyKind, KeyAlgorithmChoice>> = {
  'RSA-2048': rsa(2048),
  'RSA-3072': rsa(3072),
  'RSA-4096': rsa(4096),
  'P-256': ec('P-256', 'SHA-256'),
  'P-384': ec('P-384', 'SHA-384'),
  'P-521': ec('P-521', 'SHA-512'),
  Ed25519: {
    key: { name: 'Ed25519' },
    signature: { name: 'Ed25519' },
    algorithm: signingAlgorithm.Ed25519,
  },
};
