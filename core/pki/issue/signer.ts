import type { Bytes } from '../../bytes.ts';
import { ecdsaToDer } from '../ecdsa-signature.ts';
import { readPublicKey } from '../public-key.ts';
import type { SignatureAlgorithm } from '../signature-algorithm.ts';
import { signingAlgorithmFor } from '../signing-algorithm.ts';

/** Whoever holds an authority's private key: node:crypto, WebCrypto, later a token. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /** Signs the octets and returns what goes into the BIT STRING; for ECDSA the DER of RFC 3279 §2.2.3. */
  sign(octets: Bytes): Promise<Bytes> | Bytes;
}

/**
 * A signer over a WebCrypto key pair made for RSASSA-PKCS1-v1_5 with SHA-256, ECDSA or Ed25519.
 * @throws RangeError when the public key is of another algorithm.
 */
export async function webCryptoSigner(crypto: Crypto, keys: CryptoKeyPair): Promise<Signer> {
  const publicKey = readPublicKey(new Uint8Array(await crypto.subtle.exportKey('spki', keys.publicKey)));
  const algorithm = signingAlgorithmFor(publicKey);
  if (algorithm === undefined) throw new RangeError('no algorithm for this key');
  const bits = publicKey.family === 'EC' ? publicKey.curve.slice(2) : '256';
  const hash = bits === '521' ? 'SHA-512' : `SHA-${bits}`;
  const scheme = { name: keys.privateKey.algorithm.name, hash };
  return {
    algorithm,
    async sign(octets) {
      const signature = new Uint8Array(await crypto.subtle.sign(scheme, keys.privateKey, octets));
      return publicKey.family === 'EC' ? ecdsaToDer(signature) : signature;
    },
  };
}
