import { type Bytes, equalBytes, utf8 } from '../../bytes.ts';
import { keyDerivation } from '../../policy/key-derivation.ts';
import { children, DerError, expect, readObjectIdentifier, readOnly } from '../der/reader.ts';
import { derNull, integer, nothing, objectIdentifier, octetString, sequence, tag } from '../der/writer.ts';
import { digest, hmac, pkcs5 } from '../object-identifiers.ts';
import { type HashName, hashFunctions } from '../pbe/hash-rounds.ts';
import type { Opening } from '../pbe/opening.ts';
import { derivePbkdf2, encodePbkdf2, hmacHash, readPbkdf2 } from '../pbe/pbkdf2.ts';
import { bmpPassword, derivationPurpose, derivePkcs12 } from '../pbe/pkcs12-derivation.ts';

type MacHash = Exclude<HashName, 'SHA-224'>;

async function hmacOf(crypto: Crypto, hash: MacHash, key: Bytes, data: Bytes): Promise<Bytes> {
  const handle = await crypto.subtle.importKey('raw', key, { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', handle, data));
}

/** Makes DER of MacData over these octets. Its key is derived before them, while they are still being encrypted. */
type SealWithMac = (data: Bytes) => Promise<Bytes>;

/**
 * Derives a MAC key by RFC 7292's own derivation, in JavaScript. One turn through WebCrypto's queue comes first: the
 * derivations that were asked for before it then run on WebCrypto's thread meanwhile, and the MAC costs no time.
 */
export async function prepareMac(
  crypto: Crypto,
  hash: 'SHA-1' | 'SHA-256',
  password: string,
): Promise<SealWithMac> {
  const salt = crypto.getRandomValues(new Uint8Array(keyDerivation.saltSize));
  const rounds = keyDerivation.pkcs12HashRounds;
  const { size } = hashFunctions[hash];
  const purpose = derivationPurpose.macKey;
  await crypto.subtle.digest('SHA-256', salt);
  const key = derivePkcs12({ hash, purpose, password: bmpPassword(password), salt, rounds, size });
  return async (data) => {
    const mac = await hmacOf(crypto, hash, key, data);
    key.fill(0);
    const digestInfo = sequence(sequence(objectIdentifier(digest[hash]), derNull), octetString(mac));
    return sequence(digestInfo, octetString(salt), integer(rounds));
  };
}

/** Derives the key of PBMAC1 (RFC 9579 §4): PBKDF2 and HMAC, both with SHA-256. */
export async function preparePbmac1(crypto: Crypto, password: string): Promise<SealWithMac> {
  const salt = crypto.getRandomValues(new Uint8Array(keyDerivation.saltSize));
  const derivation = { salt, rounds: keyDerivation.pkcs12Rounds, keySize: 32, hash: 'SHA-256' } as const;
  const key = await derivePbkdf2(crypto, utf8(password), derivation, 32);
  return async (data) => {
    const mac = await hmacOf(crypto, 'SHA-256', key, data);
    key.fill(0);
    const scheme = sequence(objectIdentifier(hmac['SHA-256']), derNull);
    const parameters = sequence(encodePbkdf2(derivation), scheme);
    const algorithm = sequence(objectIdentifier(pkcs5.pbmac1), parameters);
    // RFC 9579 §5: macSalt and iterations are there for old readers and are not used.
    return sequence(sequence(algorithm, octetString(mac)), octetString(salt), integer(1));
  };
}

export interface MacData {
  /** DER AlgorithmIdentifier. */
  readonly algorithm: Bytes;
  readonly mac: Bytes;
  readonly salt: Bytes;
  readonly rounds: number;
}

/**
 * Whether the MAC is that of the data under the opening's password.
 * @throws Refusal for an unknown algorithm or too many rounds; DerError
 */
export async function macMatches(opening: Opening, macData: MacData, data: Bytes): Promise<boolean> {
  const [oidElement, parameters] = children(
    expect(readOnly(macData.algorithm), tag.sequence, 'digestAlgorithm'),
  );
  const oid = readObjectIdentifier(oidElement);
  if (oid === pkcs5.pbmac1) return pbmac1Matches(opening, macData, parameters, data);
  const hash = (['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] as const).find((name) => digest[name] === oid);
  if (hash === undefined) throw opening.refuse('unsupportedAlgorithm', { algorithm: oid });
  return classicMatches(opening, macData, hash, data);
}

async function pbmac1Matches(
  opening: Opening,
  { mac }: MacData,
  parameters: Parameters<typeof expect>[0],
  data: Bytes,
): Promise<boolean> {
  const [derivationElement, scheme] = children(expect(parameters, tag.sequence, 'PBMAC1-params'));
  const derivation = readPbkdf2(opening, derivationElement);
  const oid = readObjectIdentifier(children(expect(scheme, tag.sequence, 'messageAuthScheme'))[0]);
  const hash = hmacHash(oid);
  if (hash === undefined || hash === 'SHA-224')
    throw opening.refuse('unsupportedAlgorithm', { algorithm: oid });
  // RFC 9579 §5: the size has to be stated; a short one would make the MAC easy to forge (§8).
  const { keySize } = derivation;
  if (keySize === undefined) throw new DerError('missing', 'keyLength');
  if (keySize < 20 || keySize > 64) throw new DerError('wrongSize', 'keyLength');
  opening.spendRounds(derivation.rounds);
  const key = await derivePbkdf2(opening.crypto, utf8(opening.password), derivation, keySize);
  return equalBytes(await hmacOf(opening.crypto, hash, key, data), mac);
}

async function classicMatches(
  opening: Opening,
  { mac, salt, rounds }: MacData,
  hash: MacHash,
  data: Bytes,
): Promise<boolean> {
  if (rounds < 1) throw new DerError('zero', 'iterations');
  // Made without a password, some files hash two zero octets and some nothing.
  const forms = opening.password === '' ? [bmpPassword(''), nothing] : [bmpPassword(opening.password)];
  for (const password of forms) {
    const { size, cost } = hashFunctions[hash];
    opening.spendHashRounds(rounds * cost);
    const key = derivePkcs12({ hash, purpose: derivationPurpose.macKey, password, salt, rounds, size });
    if (equalBytes(await hmacOf(opening.crypto, hash, key, data), mac)) return true;
  }
  return false;
}
