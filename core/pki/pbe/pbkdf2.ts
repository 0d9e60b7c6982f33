import type { Bytes } from '../../bytes.ts';
import {
  children,
  content,
  type DerElement,
  DerError,
  expect,
  readObjectIdentifier,
  readSmallInteger,
} from '../der/reader.ts';
import { derNull, integer, nothing, objectIdentifier, octetString, sequence, tag } from '../der/writer.ts';
import { hmac, pkcs5 } from '../object-identifiers.ts';
import type { HashName } from './hash-rounds.ts';
import type { Opening } from './opening.ts';

export interface Pbkdf2 {
  readonly salt: Bytes;
  readonly rounds: number;
  /** Octets; written only where the standard asks for it, which is in PBMAC1. */
  readonly keySize: number | undefined;
  readonly hash: HashName;
}

/** AlgorithmIdentifier (RFC 8018 Appendix A.2). */
export function encodePbkdf2({ salt, rounds, keySize, hash }: Pbkdf2): Bytes {
  return sequence(
    objectIdentifier(pkcs5.pbkdf2),
    sequence(
      octetString(salt),
      integer(rounds),
      keySize === undefined ? nothing : integer(keySize),
      sequence(objectIdentifier(hmac[hash]), derNull),
    ),
  );
}

/** @throws DerError, and the opening's refusal for another derivation, such as scrypt, or another pseudo-random function. */
export function readPbkdf2(opening: Opening, element: DerElement | undefined): Pbkdf2 {
  const [oid, parameters] = children(expect(element, tag.sequence, 'keyDerivationFunc'));
  const derivation = readObjectIdentifier(oid);
  if (derivation !== pkcs5.pbkdf2) {
    const algorithm = derivation === pkcs5.scrypt ? 'scrypt' : derivation;
    throw opening.refuse('unsupportedAlgorithm', { algorithm });
  }
  const [salt, rounds, ...optional] = children(expect(parameters, tag.sequence, 'PBKDF2-params'));
  const keySize = optional[0]?.identifier === tag.integer ? optional.shift() : undefined;
  const count = readSmallInteger(rounds, 'iterationCount');
  if (count === 0) throw new DerError('zero', 'iterationCount');
  return {
    salt: content(expect(salt, tag.octetString, 'salt')),
    rounds: count,
    keySize: keySize === undefined ? undefined : readSmallInteger(keySize, 'keyLength'),
    hash: readPseudoRandomFunction(opening, optional[0]),
  };
}

/** HMAC-SHA-1 when left out (RFC 8018 Appendix A.2). */
function readPseudoRandomFunction(opening: Opening, element: DerElement | undefined): HashName {
  if (element === undefined) return 'SHA-1';
  const oid = readObjectIdentifier(children(expect(element, tag.sequence, 'prf'))[0]);
  return hmacHash(oid) ?? unsupported(opening, oid);
}

function unsupported(opening: Opening, algorithm: string): never {
  throw opening.refuse('unsupportedAlgorithm', { algorithm });
}

/** The hash of an HMAC that WebCrypto has; SHA-224 is not among them. */
export function hmacHash(oid: string): HashName | undefined {
  const names = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const;
  return names.find((name) => hmac[name] === oid);
}

/** @param password as it is hashed: UTF-8 (RFC 8018 §3). */
export async function derivePbkdf2(
  crypto: Crypto,
  password: Bytes,
  { salt, rounds, hash }: Pbkdf2,
  size: number,
): Promise<Bytes> {
  const handle = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const parameters = { name: 'PBKDF2', salt, iterations: rounds, hash };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, handle, size * 8));
}
