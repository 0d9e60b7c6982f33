import type { Bytes } from '../bytes.ts';
import { bitString, sequence } from './der/writer.ts';
import { ecdsaToDer } from './ecdsa-signature.ts';
import { keyAlgorithms } from './key-algorithm.ts';
import type { KeyKind } from './public-key.ts';
import { encodeSignatureAlgorithm } from './signature-algorithm.ts';

/**
 * Signs a request by a WebCrypto handle: SEQUENCE { what is signed, algorithm, signature }. Authorities sign by
 * `issue/sign-structure.ts`, which leaves open who holds the key.
 * @param privateKey a WebCrypto handle of the kind given, with the usage `sign`.
 */
export async function signStructure({
  crypto,
  privateKey,
  kind,
  toBeSigned,
}: {
  readonly crypto: Crypto;
  readonly privateKey: CryptoKey;
  readonly kind: KeyKind;
  readonly toBeSigned: Bytes;
}): Promise<Bytes> {
  const { key, signature: parameters, algorithm } = keyAlgorithms[kind];
  const raw = new Uint8Array(await crypto.subtle.sign(parameters, privateKey, toBeSigned));
  const signature = key.name === 'ECDSA' ? ecdsaToDer(raw) : raw;
  return sequence(toBeSigned, encodeSignatureAlgorithm(algorithm), bitString(signature));
}
