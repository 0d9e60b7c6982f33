import type { PublicKey, RsaPublicKey } from './public-key.ts';

/**
 * Says why a key could be guessed or factored, in a few words for the message `csr.weakKey`; undefined when nothing
 * known is wrong with it (CA/B Forum TLS BR §6.1.1.3).
 */
export function findWeakness(key: PublicKey): string | undefined {
  return key.family === 'RSA' ? findRsaWeakness(key) : undefined;
}

function findRsaWeakness(key: RsaPublicKey): string | undefined {
  if (key.bits < 2048) return `RSA of ${key.bits} bits`;
  return undefined;
}
