import type { Bytes } from '../bytes.ts';
import { Refusal } from '../errors/refusal.ts';
import { keyDerivation } from '../policy/key-derivation.ts';
import { normalisePassword } from '../policy/passwords.ts';
import { normalise } from './der/normalise.ts';
import { children, content, DerError, encoding, expect, readOnly } from './der/reader.ts';
import { octetString, sequence, tag } from './der/writer.ts';
import { malformed, orMalformed } from './malformed.ts';
import { decryptSequence } from './pbe/decrypt.ts';
import { startOpening } from './pbe/opening.ts';
import { encryptPbes2 } from './pbe/pbes2.ts';
import { readPrivateKey } from './private-key.ts';

/** Label of the PEM of an EncryptedPrivateKeyInfo (RFC 7468 §11). */
export const encryptedPrivateKeyLabel = 'ENCRYPTED PRIVATE KEY';

/**
 * Encrypts a private key as every program reads it (RFC 5958 §3): PBES2, PBKDF2-HMAC-SHA-256, AES-256-CBC.
 * @param options.rounds 600,000 unless a test wants it quick
 * @returns DER of the EncryptedPrivateKeyInfo
 */
export async function encryptPrivateKey({
  crypto,
  pkcs8,
  password,
  rounds = keyDerivation.keyFileRounds,
}: {
  readonly crypto: Crypto;
  readonly pkcs8: Bytes;
  readonly password: string;
  readonly rounds?: number;
}): Promise<Bytes> {
  const { algorithm, ciphertext } = await encryptPbes2({ crypto, plaintext: pkcs8, password, rounds });
  return sequence(algorithm, octetString(ciphertext));
}

/**
 * Decrypts an EncryptedPrivateKeyInfo: PBES2 with AES or 3DES, or the schemes of PKCS#12. A password with accents is tried
 * as typed, then in the form in which KeyBot encrypts.
 * @returns DER of the PKCS#8; the caller zeroes it after use
 * @throws Refusal `key.wrongPassword`, `key.malformed`, `key.unsupportedAlgorithm`, `key.tooManyIterations`
 */
export async function decryptPrivateKey({
  crypto,
  encrypted,
  password,
}: {
  readonly crypto: Crypto;
  readonly encrypted: Bytes;
  readonly password: string;
}): Promise<Bytes> {
  const normal = normalisePassword(password);
  try {
    return await decryptOnce(crypto, encrypted, password);
  } catch (error) {
    const again = error instanceof Refusal && error.code === 'key.wrongPassword' && normal !== password;
    if (!again) throw error;
    return decryptOnce(crypto, encrypted, normal);
  }
}

async function decryptOnce(crypto: Crypto, encrypted: Bytes, password: string): Promise<Bytes> {
  const opening = startOpening('key', crypto, password);
  try {
    const { algorithm, ciphertext } = readEncrypted(normalise(encrypted));
    return readPrivateKey(await decryptSequence(opening, algorithm, ciphertext));
  } catch (error) {
    if (!(error instanceof DerError)) throw error;
    throw malformed('key.malformed', error);
  }
}

/** @throws DerError */
function readEncrypted(der: Bytes): { readonly algorithm: Bytes; readonly ciphertext: Bytes } {
  const [algorithm, ciphertext, ...rest] = children(
    expect(readOnly(der), tag.sequence, 'EncryptedPrivateKeyInfo'),
  );
  if (rest.length > 0) throw new DerError('tooManyParts', 'EncryptedPrivateKeyInfo');
  return {
    algorithm: encoding(expect(algorithm, tag.sequence, 'encryptionAlgorithm')).slice(),
    ciphertext: content(expect(ciphertext, tag.octetString, 'encryptedData')),
  };
}

/** Checks that a file is an EncryptedPrivateKeyInfo without opening it. @throws Refusal `key.malformed` */
export function checkEncryptedPrivateKey(encrypted: Bytes): void {
  orMalformed('key.malformed', () => readEncrypted(normalise(encrypted)));
}
