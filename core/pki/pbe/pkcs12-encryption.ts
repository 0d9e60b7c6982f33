import { type Bytes, concatenate } from '../../bytes.ts';
import { keyDerivation } from '../../policy/key-derivation.ts';
import { children, content, type DerElement, DerError, expect, readSmallInteger } from '../der/reader.ts';
import { integer, objectIdentifier, octetString, sequence, tag } from '../der/writer.ts';
import { pkcs12 } from '../object-identifiers.ts';
import type { Opening } from './opening.ts';
import type { Encrypted } from './pbes2.ts';
import { bmpPassword, derivationPurpose, derivePkcs12 } from './pkcs12-derivation.ts';
import { decryptRc2 } from './rc2.ts';
import { decryptTripleDes, encryptTripleDes } from './triple-des.ts';

/** PBE-SHA1-3DES (RFC 7292 Appendix C), for programs that know nothing newer. */
export function encryptCompatible(crypto: Crypto, plaintext: Bytes, password: string): Encrypted {
  const salt = crypto.getRandomValues(new Uint8Array(keyDerivation.saltSize));
  const rounds = keyDerivation.pkcs12HashRounds;
  const secret = bmpPassword(password);
  const key = derive(secret, salt, rounds, derivationPurpose.encryptionKey, 24);
  const iv = derive(secret, salt, rounds, derivationPurpose.initialisationVector, 8);
  const ciphertext = encryptTripleDes(key, iv, plaintext);
  key.fill(0);
  secret.fill(0);
  const algorithm = sequence(
    objectIdentifier(pkcs12.sha1TripleDes),
    sequence(octetString(salt), integer(rounds)),
  );
  return { algorithm, ciphertext };
}

const derive = (password: Bytes, salt: Bytes, rounds: number, purpose: number, size: number): Bytes =>
  derivePkcs12({ hash: 'SHA-1', purpose, password, salt, rounds, size });

interface Scheme {
  readonly keySize: number;
  decrypt(key: Bytes, iv: Bytes, ciphertext: Bytes): Bytes;
}

/** Schemes of RFC 7292 Appendix C that files have; RC4 never was among them. */
export const pkcs12Schemes: ReadonlyMap<string, Scheme> = new Map<string, Scheme>([
  [pkcs12.sha1TripleDes, { keySize: 24, decrypt: decryptTripleDes }],
  [
    pkcs12.sha1TwoKeyTripleDes,
    {
      keySize: 16,
      decrypt: (key, iv, ciphertext) =>
        decryptTripleDes(concatenate([key, key.subarray(0, 8)]), iv, ciphertext),
    },
  ],
  [pkcs12.sha1Rc2With128Bits, { keySize: 16, decrypt: (...data) => rc2(128, ...data) }],
  [pkcs12.sha1Rc2With40Bits, { keySize: 5, decrypt: (...data) => rc2(40, ...data) }],
]);

const rc2 = (bits: number, key: Bytes, iv: Bytes, ciphertext: Bytes): Bytes =>
  decryptRc2(key, bits, iv, ciphertext);

/** Decrypts without looking at the padding. `password` is as RFC 7292 hashes it: see `bmpPassword`. */
export function decryptPkcs12Scheme(
  opening: Opening,
  scheme: Scheme,
  parameters: DerElement | undefined,
  password: Bytes,
  ciphertext: Bytes,
): Bytes {
  const [saltElement, roundsElement] = children(expect(parameters, tag.sequence, 'pkcs-12PbeParams'));
  const salt = content(expect(saltElement, tag.octetString, 'salt'));
  const rounds = readSmallInteger(roundsElement, 'iterations');
  if (rounds === 0) throw new DerError('zero', 'iterations');
  // One digest for each 20 octets of the key, one for the initialisation vector.
  opening.spendHashRounds((Math.ceil(scheme.keySize / 20) + 1) * rounds);
  const key = derive(password, salt, rounds, derivationPurpose.encryptionKey, scheme.keySize);
  const iv = derive(password, salt, rounds, derivationPurpose.initialisationVector, 8);
  return scheme.decrypt(key, iv, ciphertext);
}
