import type { Bytes } from '../../bytes.ts';
import { children, expect, readObjectIdentifier, readOnly } from '../der/reader.ts';
import { nothing, tag } from '../der/writer.ts';
import { pkcs5 } from '../object-identifiers.ts';
import type { Opening } from './opening.ts';
import { removePadding } from './padding.ts';
import { decryptPbes2 } from './pbes2.ts';
import { bmpPassword } from './pkcs12-derivation.ts';
import { decryptPkcs12Scheme, pkcs12Schemes } from './pkcs12-encryption.ts';

/**
 * Decrypts what is known to hold one SEQUENCE: a private key or the contents of a safe. By the header of that SEQUENCE
 * a wrong password (the first block is noise) is told from a broken file (it is not).
 * @param algorithm DER AlgorithmIdentifier
 * @throws Refusal `….wrongPassword`, `….malformed`, `….unsupportedAlgorithm`, `….tooManyIterations`; DerError
 */
export async function decryptSequence(opening: Opening, algorithm: Bytes, ciphertext: Bytes): Promise<Bytes> {
  const [oidElement, parameters] = children(expect(readOnly(algorithm), tag.sequence, 'encryptionAlgorithm'));
  const oid = readObjectIdentifier(oidElement);
  if (oid === pkcs5.pbes2) {
    refuseOddLength(opening, ciphertext);
    return unpad(opening, await decryptPbes2(opening, parameters, ciphertext));
  }
  const scheme = pkcs12Schemes.get(oid);
  if (scheme === undefined) throw opening.refuse('unsupportedAlgorithm', { algorithm: oid });
  refuseOddLength(opening, ciphertext);
  // RFC 7292 hashes an empty password as two zero octets; some programs, as none at all.
  const forms = opening.password === '' ? [bmpPassword(''), nothing] : [bmpPassword(opening.password)];
  const attempts = forms.map((form) => decryptPkcs12Scheme(opening, scheme, parameters, form, ciphertext));
  return unpad(opening, attempts.find(isSequence) ?? (attempts[0] as Bytes));
}

function refuseOddLength(opening: Opening, ciphertext: Bytes): void {
  if (ciphertext.length === 0 || ciphertext.length % 8 !== 0) {
    throw opening.malformed({ flaw: 'notWholeBlocks', part: 'encryptedData' });
  }
}

function unpad(opening: Opening, padded: Bytes): Bytes {
  if (!isSequence(padded)) throw opening.refuse('wrongPassword');
  const plaintext = removePadding(padded, 16);
  if (plaintext === undefined) throw opening.malformed({ flaw: 'wrongPadding', part: 'encryptedData' });
  return plaintext;
}

/**
 * Whether this begins as a private key or the contents of a safe do: a SEQUENCE, then an INTEGER or a SEQUENCE in it.
 * Its end is not looked at, so that a file that lost some is called broken. Noise passes once in a million.
 */
function isSequence(padded: Bytes): boolean {
  const [first, second = 0, third = 0] = padded;
  if (first !== tag.sequence) return false;
  if (second === 0) return true;
  if (second < 0x80) return 2 + second >= padded.length - 16 && startsMember(padded[2]);
  if (second === 0x80) return startsMember(third);
  const count = second & 0x7f;
  return count <= 3 && third >= (count === 1 ? 0x80 : 1) && startsMember(padded[2 + count]);
}

const startsMember = (identifier: number | undefined): boolean =>
  identifier === tag.integer || identifier === tag.sequence;
