import type { Bytes } from '../bytes.ts';
import { Refusal } from '../errors/refusal.ts';
import { keyAlgorithms } from '../pki/key-algorithm.ts';
import { type KeyKind, spkiFingerprint } from '../pki/public-key.ts';

export interface GeneratedKey {
  readonly kind: KeyKind;
  /** For signing. It could be exported again: drop it with the rest. */
  readonly privateKey: CryptoKey;
  /** The key in clear. Whoever holds it zeroes it. */
  readonly pkcs8: Bytes;
  readonly spki: Bytes;
  /** Lower-case hexadecimal. */
  readonly spkiSha256: string;
}

/**
 * Generates a key pair by WebCrypto.
 * @throws Refusal `key.kindUnsupported` where the platform lacks the kind, as older browsers lack Ed25519
 */
export async function generateKeyPair(crypto: Crypto, kind: KeyKind): Promise<GeneratedKey> {
  const { privateKey, publicKey } = await generate(crypto, kind);
  const [pkcs8, spki] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', privateKey),
    crypto.subtle.exportKey('spki', publicKey),
  ]);
  const spkiBytes = new Uint8Array(spki);
  const spkiSha256 = await spkiFingerprint(crypto, spkiBytes);
  return { kind, privateKey, pkcs8: new Uint8Array(pkcs8), spki: spkiBytes, spkiSha256 };
}

async function generate(crypto: Crypto, kind: KeyKind): Promise<CryptoKeyPair> {
  try {
    return (await crypto.subtle.generateKey(keyAlgorithms[kind].key, true, [
      'sign',
      'verify',
    ])) as CryptoKeyPair;
  } catch (error) {
    if (!(error instanceof Error) || !['NotSupportedError', 'SyntaxError'].includes(error.name)) throw error;
    throw new Refusal('key.kindUnsupported', { kind }, { cause: error });
  }
}
