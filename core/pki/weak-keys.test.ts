import { generatePrimeSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { fromHex } from '../bytes.ts';
import { makeKeys } from './issue/test-authority.ts';
import { readPublicKey } from './public-key.ts';
import { findWeakness } from './weak-keys.ts';
import { squareRoot } from './weak-rsa.ts';

const toBytes = (number: bigint) => {
  const digits = number.toString(16);
  return fromHex(digits.padStart(digits.length + (digits.length % 2), '0'));
};
const rsa = (modulus: bigint, exponent = 65_537n) =>
  findWeakness({
    family: 'RSA',
    modulus: toBytes(modulus),
    exponent: toBytes(exponent),
    bits: modulus.toString(2).length,
  });
const prime = (bits: number, residue?: { add: bigint; rem: bigint }) =>
  generatePrimeSync(bits, { bigint: true, ...residue });

/** A prime in the form of the Infineon library: k·M + (65537^a mod M), M the product of the first 126 primes. */
function rocaPrime(power: bigint): bigint {
  let product = 1n;
  for (let number = 2n, count = 0; count < 126; number++) {
    let divisor = 2n;
    while (divisor * divisor <= number && number % divisor !== 0n) divisor++;
    if (divisor * divisor <= number) continue;
    product *= number;
    count++;
  }
  let residue = 1n;
  for (let index = 0n; index < power; index++) residue = (residue * 65_537n) % product;
  // A few bits more, because this way of asking sets only the top bit and the product must reach 2048.
  return prime(1028, { add: product, rem: residue });
}

/** The next prime after p, or one a little further. */
function primeAfter(p: bigint, distance: bigint): bigint {
  const bits = p.toString(2).length;
  for (let candidate = p + distance; ; candidate += 2n) {
    if (candidate.toString(2).length > bits) throw new Error('out of range');
    if (isProbablePrime(candidate)) return candidate;
  }
}

function isProbablePrime(number: bigint): boolean {
  for (let divisor = 3n; divisor < 2_000n; divisor += 2n) if (number % divisor === 0n) return false;
  let result = 1n;
  let base = 2n;
  for (let exponent = number - 1n; exponent > 0n; exponent >>= 1n) {
    if (exponent & 1n) result = (result * base) % number;
    base = (base * base) % number;
  }
  return result === 1n;
}

describe('weak keys', () => {
  const p = prime(1024);
  const q = prime(1024);

  it.each(['RSA-2048', 'RSA-3072', 'P-256', 'Ed25519'] as const)(
    'finds nothing wrong with a sound key of %s',
    async (kind) => {
      expect(findWeakness(readPublicKey((await makeKeys(kind)).spki))).toBeUndefined();
    },
  );

  it('names keys that are too short or absurdly long', () => {
    expect(rsa(prime(512) * prime(512))).toMatch(/^RSA-102[34]$/);
    expect(rsa((1n << 20_000n) + 1n)).toBe('RSA-20001');
  });

  it.each([1n, 3n, 65_536n, 65_538n, 17n])('names the exponent %s', (exponent) => {
    expect(rsa(p * q, exponent)).toBe(`e = ${exponent}`);
  });

  it('names an exponent beyond 2^256', () => {
    expect(rsa(p * q, (1n << 256n) + 1n)).toBe('e > 2^256');
  });

  it.each([2n, 3n, 751n, 4_093n])('names the small factor %s', (factor) => {
    expect(rsa(factor * prime(2048))).toBe(`n = ${factor} × …`);
  });

  it('names keys whose primes lie next to each other', () => {
    expect(rsa(p * primeAfter(p, 2n))).toBe('Fermat, CVE-2022-26320');
  });

  it('names keys whose primes share their upper half and some more', () => {
    expect(rsa(p * primeAfter(p, 1n << 516n))).toBe('Fermat, CVE-2022-26320');
  });

  it('names the square of a prime', () => {
    expect(rsa(p * p)).toBe('Fermat, CVE-2022-26320');
  });

  it('lets through primes a little farther apart, which a hundred rounds do not reach', () => {
    expect(rsa(p * primeAfter(p, 1n << 518n))).toBeUndefined();
  });

  it('names keys of the broken Infineon library', () => {
    expect(rsa(rocaPrime(1234n) * rocaPrime(4321n))).toBe('ROCA, CVE-2017-15361');
  });

  it('lets through keys of which only one prime is of that form', () => {
    expect(rsa(rocaPrime(1234n) * q)).toBeUndefined();
  });
});

describe('the integer square root', () => {
  it.each([0n, 1n, 2n, 3n, 4n, 15n, 16n, 17n, 10n ** 40n - 1n, 10n ** 40n])('of %s is exact', (number) => {
    const root = squareRoot(number);
    expect(root * root <= number && (root + 1n) ** 2n > number).toBe(true);
  });
});
