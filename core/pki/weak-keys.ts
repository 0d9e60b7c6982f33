import { toHex } from '../bytes.ts';
import type { PublicKey, RsaPublicKey } from './public-key.ts';
import { hasClosePrimes, hasRocaFingerprint, smallFactor } from './weak-rsa.ts';

/** Beyond it nobody has keys, and the arithmetic would only cost time. */
const largestModulus = 16_384;

/**
 * Says why a key could be guessed or factored (CA/B Forum TLS BR §6.1.1.3, §6.1.6), in words that need no
 * translation, for the messages that quote it; undefined when nothing known is wrong.
 *
 * Not looked for: the keys of Debian's broken generator (CVE-2008-0166). They can only be told by a list of some
 * hundreds of thousands of hashes, which Debian distributed as openssl-blacklist until 2018.
 */
export function findWeakness(key: PublicKey): string | undefined {
  return key.family === 'RSA' ? findRsaWeakness(key) : undefined;
}

function findRsaWeakness(key: RsaPublicKey): string | undefined {
  if (key.bits < 2048 || key.bits > largestModulus) return `RSA-${key.bits}`;
  // RFC 8017 wants an odd exponent above 2, BR §6.1.6 one from 2^16+1 to 2^256-1.
  if (key.exponent.length > 32) return 'e > 2^256';
  const exponent = BigInt(`0x${toHex(key.exponent)}`);
  if (exponent < 65_537n || exponent % 2n === 0n) return `e = ${exponent}`;
  const modulus = BigInt(`0x${toHex(key.modulus)}`);
  const factor = smallFactor(modulus);
  if (factor !== undefined) return `n = ${factor} × …`;
  if (hasRocaFingerprint(modulus)) return 'ROCA, CVE-2017-15361';
  if (hasClosePrimes(modulus)) return 'Fermat, CVE-2022-26320';
  return undefined;
}
