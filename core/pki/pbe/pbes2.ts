import { type Bytes, utf8 } from '../../bytes.ts';
import { keyDerivation } from '../../policy/key-derivation.ts';
import { children, content, type DerElement, DerError, expect, readObjectIdentifier } from '../der/reader.ts';
import { objectIdentifier, octetString, sequence, tag } from '../der/writer.ts';
import { blockCipher, pkcs5 } from '../object-identifiers.ts';
import { decryptAesCbc, encryptAesCbc } from './aes-cbc.ts';
import type { Opening } from './opening.ts';
import { derivePbkdf2, encodePbkdf2, readPbkdf2 } from './pbkdf2.ts';
import { decryptTripleDes } from './triple-des.ts';

export interface Encrypted {
  /** DER AlgorithmIdentifier that says how to decrypt. */
  readonly algorithm: Bytes;
  readonly ciphertext: Bytes;
}

/** Encrypts with PBES2: PBKDF2-HMAC-SHA-256 of the password in UTF-8, AES-256-CBC (RFC 8018 §6.2). */
export async function encryptPbes2({
  crypto,
  plaintext,
  password,
  rounds,
}: {
  readonly crypto: Crypto;
  readonly plaintext: Bytes;
  readonly password: string;
  readonly rounds: number;
}): Promise<Encrypted> {
  const salt = crypto.getRandomValues(new Uint8Array(keyDerivation.saltSize));
  const iv = crypto.getRandomValues(new Uint8Array(16));
  const derivation = { salt, rounds, keySize: undefined, hash: 'SHA-256' } as const;
  const secret = utf8(password);
  const key = await derivePbkdf2(crypto, secret, derivation, 32);
  const ciphertext = await encryptAesCbc(crypto, key, iv, plaintext);
  key.fill(0);
  secret.fill(0);
  const cipher = sequence(objectIdentifier(blockCipher['AES-256']), octetString(iv));
  const algorithm = sequence(objectIdentifier(pkcs5.pbes2), sequence(encodePbkdf2(derivation), cipher));
  return { algorithm, ciphertext };
}

const keySizes = { 'AES-128': 16, 'AES-192': 24, 'AES-256': 32, 'DES-EDE3': 24 } as const;
type Cipher = keyof typeof keySizes;

/**
 * Decrypts without looking at the padding.
 * @param parameters the PBES2-params element
 */
export async function decryptPbes2(
  opening: Opening,
  parameters: DerElement | undefined,
  ciphertext: Bytes,
): Promise<Bytes> {
  const [derivationElement, cipherElement] = children(expect(parameters, tag.sequence, 'PBES2-params'));
  const derivation = readPbkdf2(opening, derivationElement);
  const { cipher, iv } = readCipher(opening, cipherElement);
  if (cipher !== 'DES-EDE3' && ciphertext.length % 16 !== 0) {
    throw opening.malformed({ flaw: 'notWholeBlocks', part: 'encryptedData' });
  }
  opening.spendRounds(derivation.rounds);
  const secret = utf8(opening.password);
  const key = await derivePbkdf2(opening.crypto, secret, derivation, keySizes[cipher]);
  secret.fill(0);
  try {
    return cipher === 'DES-EDE3'
      ? decryptTripleDes(key, iv, ciphertext)
      : await decryptAesCbc(opening.crypto, key, iv, ciphertext);
  } catch (error) {
    // Without padding nothing can go wrong but that Chromium has no AES-192.
    if (cipher !== 'AES-192') throw error;
    throw opening.refuse('unsupportedAlgorithm', { algorithm: cipher });
  } finally {
    key.fill(0);
  }
}

function readCipher(
  opening: Opening,
  element: DerElement | undefined,
): { readonly cipher: Cipher; readonly iv: Bytes } {
  const [oidElement, ivElement] = children(expect(element, tag.sequence, 'encryptionScheme'));
  const oid = readObjectIdentifier(oidElement);
  const cipher = (Object.keys(keySizes) as Cipher[]).find((name) => blockCipher[name] === oid);
  if (cipher === undefined) throw opening.refuse('unsupportedAlgorithm', { algorithm: oid });
  const iv = content(expect(ivElement, tag.octetString, 'IV'));
  if (iv.length !== (cipher === 'DES-EDE3' ? 8 : 16)) {
    throw new DerError('wrongSize', 'IV');
  }
  return { cipher, iv };
}
