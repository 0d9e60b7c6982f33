import { type Bytes, toHex } from '../bytes.ts';
import { children, content, expect, readOnly, readUnsigned } from './der/reader.ts';
import { tag } from './der/writer.ts';

/**
 * Whether the numbers of an RSA private key fit each other (RFC 8017 §3.2). A signature does not tell: OpenSSL
 * answers a wrong prime by signing with the exponent alone, and others do not.
 * @param pkcs8 DER of a PKCS#8 with an RSA key of two primes
 * @throws DerError
 */
export function isConsistentRsaKey(pkcs8: Bytes): boolean {
  const [, , wrapped] = children(expect(readOnly(pkcs8), tag.sequence, 'PrivateKeyInfo'));
  const key = readOnly(content(expect(wrapped, tag.octetString, 'privateKey')).slice());
  const numbers = children(expect(key, tag.sequence, 'RSAPrivateKey')).map((element) =>
    BigInt(`0x${toHex(readUnsigned(element))}`),
  );
  const [version, n, e, d, p, q, dp, dq, inverse, ...rest] = numbers;
  if (version !== 0n || inverse === undefined || rest.length > 0) return false;
  const [modulus, exponent, secret, one, other] = [n, e, d, p, q] as [bigint, bigint, bigint, bigint, bigint];
  if (one < 3n || other < 3n || one * other !== modulus) return false;
  return (
    dp === secret % (one - 1n) &&
    dq === secret % (other - 1n) &&
    (secret * exponent) % (one - 1n) === 1n &&
    (secret * exponent) % (other - 1n) === 1n &&
    (inverse * other) % one === 1n
  );
}
