const mostNetworks = 20_000;

interface Limit {
  /** So many at once… */
  readonly burst: number;
  /** …then one more after each so many milliseconds. */
  readonly refill: number;
}

/**
 * How much one address may do: the generic cell rate algorithm, one instant a network. In memory: a restart forgives, and
 * each server counts for itself.
 */
export class Allowance {
  readonly #limit: Limit;
  readonly #now: () => number;
  /** By network: when its allowance would be whole again. */
  readonly #wholeAt = new Map<string, number>();

  /** @param now in milliseconds from whatever beginning */
  constructor(limit: Limit, now: () => number) {
    this.#limit = limit;
    this.#now = now;
  }

  /** Takes one of what the address may do. @returns milliseconds to wait when nothing is left, else 0 */
  take(address: string): number {
    const network = networkOf(address);
    const { burst, refill } = this.#limit;
    const now = this.#now();
    const wholeAt = Math.max(this.#wholeAt.get(network) ?? now, now);
    const wait = wholeAt - now - (burst - 1) * refill;
    if (wait > 0) return wait;
    this.#wholeAt.set(network, wholeAt + refill);
    if (this.#wholeAt.size > mostNetworks) this.#forget(now);
    return 0;
  }

  giveBack(address: string): void {
    const network = networkOf(address);
    const wholeAt = this.#wholeAt.get(network);
    if (wholeAt !== undefined) this.#wholeAt.set(network, wholeAt - this.#limit.refill);
  }

  #forget(now: number): void {
    for (const [network, wholeAt] of this.#wholeAt) if (wholeAt <= now) this.#wholeAt.delete(network);
    // A flood from everywhere: the oldest go first.
    for (const network of this.#wholeAt.keys()) {
      if (this.#wholeAt.size <= mostNetworks) break;
      this.#wholeAt.delete(network);
    }
  }
}

/** One subscriber holds a whole /64 of IPv6 addresses. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  if (address.startsWith('::ffff:')) return address.slice('::ffff:'.length);
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  const all = [...groups, ...Array<string>(Math.max(missing, 0)).fill('0'), ...(tail?.split(':') ?? [])];
  return `${all.slice(0, 4).join(':')}::/64`;
}
