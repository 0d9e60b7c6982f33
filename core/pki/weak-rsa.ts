function primesBelow(limit: number): readonly number[] {
  const composite = new Uint8Array(limit);
  const primes: number[] = [];
  for (let number = 2; number < limit; number++) {
    if (composite[number] === 1) continue;
    primes.push(number);
    for (let multiple = number * number; multiple < limit; multiple += number) composite[multiple] = 1;
  }
  return primes;
}

/** BR §6.1.6 asks for no factor below 752; a few more cost nothing. */
const smallPrimes = primesBelow(4_096);

/** The remainder by a product of primes that fits in a Number tells all of them with one long division. */
const groups = groupPrimes();

function groupPrimes(): readonly { readonly product: bigint; readonly primes: readonly number[] }[] {
  const found: { product: bigint; primes: readonly number[] }[] = [];
  let primes: number[] = [];
  let product = 1;
  for (const prime of smallPrimes) {
    if (product * prime > Number.MAX_SAFE_INTEGER) {
      found.push({ product: BigInt(product), primes });
      primes = [];
      product = 1;
    }
    primes.push(prime);
    product *= prime;
  }
  found.push({ product: BigInt(product), primes });
  return found;
}

export function smallFactor(modulus: bigint): number | undefined {
  for (const { product, primes } of groups) {
    const remainder = Number(modulus % product);
    const factor = primes.find((prime) => remainder % prime === 0);
    if (factor !== undefined) return factor;
  }
  return undefined;
}

/**
 * For each prime up to 167, the powers of 65537: the primes of the broken Infineon library are powers of it modulo all of
 * them, and so is their product (Nemec et al., "The Return of Coppersmith's Attack", CCS 2017, §2.2).
 */
const rocaPowers = primesBelow(168)
  .filter((prime) => prime > 2)
  .map((prime) => {
    const powers = new Set<number>();
    for (let power = 1; !powers.has(power); power = (power * 65_537) % prime) powers.add(power);
    return { prime: BigInt(prime), powers };
  });

/** One sound key in a hundred million is suspected too. */
export function hasRocaFingerprint(modulus: bigint): boolean {
  return rocaPowers.every(({ prime, powers }) => powers.has(Number(modulus % prime)));
}

const fermatRounds = 100;

/** Fermat's method: with p near q, a² - n is a square for an `a` just above the root (BR §6.1.1.3: 100 rounds). */
export function hasClosePrimes(modulus: bigint): boolean {
  let a = squareRoot(modulus);
  if (a * a < modulus) a += 1n;
  let difference = a * a - modulus;
  for (let round = 0; round < fermatRounds; round++) {
    if (isSquare(difference)) return true;
    difference += 2n * a + 1n;
    a += 1n;
  }
  return false;
}

/** Squares leave 12 of 64 remainders, which spares most of the roots. */
const squaresModulo64 = new Set(Array.from({ length: 64 }, (_, number) => (number * number) % 64));

function isSquare(number: bigint): boolean {
  if (!squaresModulo64.has(Number(number & 63n))) return false;
  const root = squareRoot(number);
  return root * root === number;
}

/** The integer part of the root, by Newton's method from above. */
export function squareRoot(number: bigint): bigint {
  if (number < 2n) return number;
  let root = 1n << BigInt((number.toString(16).length * 4 + 1) >> 1);
  for (;;) {
    const next = (root + number / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}
