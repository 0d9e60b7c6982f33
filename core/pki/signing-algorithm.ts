import { derNull } from './der/writer.ts';
import { algorithm } from './object-identifiers.ts';
import type { PublicKey } from './public-key.ts';
import type { SignatureAlgorithm } from './signature-algorithm.ts';

const withNull = (oid: string): SignatureAlgorithm => ({ oid, parameters: derNull });
const bare = (oid: string): SignatureAlgorithm => ({ oid, parameters: undefined });

/** The encodings of CA/B Forum TLS BR §7.1.3.2: RSA with NULL, the others without parameters. */
export const signingAlgorithm = {
  'RSA-SHA-256': withNull(algorithm.sha256WithRSAEncryption),
  'RSA-SHA-384': withNull(algorithm.sha384WithRSAEncryption),
  'RSA-SHA-512': withNull(algorithm.sha512WithRSAEncryption),
  'ECDSA-SHA-256': bare(algorithm.ecdsaWithSHA256),
  'ECDSA-SHA-384': bare(algorithm.ecdsaWithSHA384),
  'ECDSA-SHA-512': bare(algorithm.ecdsaWithSHA512),
  Ed25519: bare(algorithm.ed25519),
} as const;

const byCurve = { 'P-256': 'ECDSA-SHA-256', 'P-384': 'ECDSA-SHA-384', 'P-521': 'ECDSA-SHA-512' } as const;

/** The one algorithm each key signs with: the hash is bound to the curve (S/MIME BR §7.1.3.2.2). */
export function signingAlgorithmFor(key: PublicKey): SignatureAlgorithm | undefined {
  switch (key.family) {
    case 'RSA':
      return signingAlgorithm['RSA-SHA-256'];
    case 'EC':
      return signingAlgorithm[byCurve[key.curve]];
    case 'Ed25519':
      return signingAlgorithm.Ed25519;
    case 'unsupported':
      return undefined;
  }
}
