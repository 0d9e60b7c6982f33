import type { Bytes } from '../bytes.ts';
import { ecdsaToDer } from './ecdsa-signature.ts';
import { keyAlgorithms } from './key-algorithm.ts';
import type { KeyKind } from './public-key.ts';
import type { SignatureAlgorithm } from './signature-algorithm.ts';

/** Whoever holds a private key: WebCrypto, node:crypto, later a token. */
export interface Signer {
  readonly algorithm: SignatureAlgorithm;
  /** Signs the octets and returns what goes into the BIT STRING; for ECDSA the DER of RFC 3279 §2.2.3. */
  sign(octets: Bytes): Promise<Bytes> | Bytes;
}

/** @param options.privateKey a handle of the kind given, with the usage `sign`; need not be extractable */
export function webCryptoSigner({
  crypto,
  privateKey,
  kind,
}: {
  readonly crypto: Crypto;
  readonly privateKey: CryptoKey;
  readonly kind: KeyKind;
}): Signer {
  const { key, signature: parameters, algorithm } = keyAlgorithms[kind];
  return {
    algorithm,
    async sign(octets) {
      const signature = new Uint8Array(await crypto.subtle.sign(parameters, privateKey, octets));
      return key.name === 'ECDSA' ? ecdsaToDer(signature) : signature;
    },
  };
}
