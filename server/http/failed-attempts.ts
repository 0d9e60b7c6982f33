import { Refusal } from '#core/errors/refusal.ts';

/** How many failures come back at what pace: the generic cell rate algorithm, one instant a key. */
interface Limit {
  readonly burst: number;
  /** Milliseconds after which one more attempt is granted. */
  readonly refill: number;
}

const minute = 60_000;
const limits = {
  // A bureau behind one address may mistype now and then.
  address: { burst: 30, refill: minute },
  // Guessing one person's password from one place…
  pair: { burst: 8, refill: 2 * minute },
  // …or from everywhere: wide, because whoever knows a login could otherwise lock its owner out.
  login: { burst: 60, refill: minute },
} as const satisfies Record<string, Limit>;

const mostKeys = 20_000;

/** Failed sign-ins and one-time links of the last minutes, in memory: a restart forgives them. */
export class FailedAttempts {
  readonly #now: () => Date;
  /** By key: when its allowance would be whole again. */
  readonly #wholeAt = new Map<string, number>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  /**
   * Counts an attempt as failed before its outcome is known, so that a crowd of attempts at once is not let through.
   * @param login undefined for one-time links, which belong to nobody until they are found
   * @returns what takes it back, for an attempt that did not fail
   * @throws Refusal `signin.tooManyAttempts` with the minutes to wait
   */
  begin(address: string, login: string | undefined): () => void {
    this.#check(address, login);
    this.#note(address, login);
    return () => this.#takeBack(address, login);
  }

  #check(address: string, login: string | undefined): void {
    const now = this.#now().getTime();
    const waits = keysOf(address, login).map(([key, { burst, refill }]) => {
      const wholeAt = this.#wholeAt.get(key) ?? now;
      return wholeAt - now - (burst - 1) * refill;
    });
    const wait = Math.max(...waits);
    if (wait > 0) throw new Refusal('signin.tooManyAttempts', { minutes: Math.ceil(wait / minute) });
  }

  #note(address: string, login: string | undefined): void {
    const now = this.#now().getTime();
    for (const [key, { refill }] of keysOf(address, login)) {
      this.#wholeAt.set(key, Math.max(this.#wholeAt.get(key) ?? now, now) + refill);
    }
    if (this.#wholeAt.size > mostKeys) this.#forget(now);
  }

  #takeBack(address: string, login: string | undefined): void {
    for (const [key, { refill }] of keysOf(address, login)) {
      const wholeAt = this.#wholeAt.get(key);
      if (wholeAt !== undefined) this.#wholeAt.set(key, wholeAt - refill);
    }
  }

  #forget(now: number): void {
    for (const [key, wholeAt] of this.#wholeAt) if (wholeAt <= now) this.#wholeAt.delete(key);
    // A flood of made-up logins: the oldest go first.
    for (const key of this.#wholeAt.keys()) {
      if (this.#wholeAt.size <= mostKeys) break;
      this.#wholeAt.delete(key);
    }
  }
}

function keysOf(address: string, login: string | undefined): readonly (readonly [string, Limit])[] {
  const network = networkOf(address);
  if (login === undefined) return [[`address ${network}`, limits.address]];
  return [
    [`address ${network}`, limits.address],
    [`pair ${network} ${login}`, limits.pair],
    [`login ${login}`, limits.login],
  ];
}

/** One subscriber holds a whole /64 of IPv6 addresses. */
export function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address.replace('::ffff:', '');
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  const missing =
    tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter((group) => group !== '').length;
  const all = [...groups, ...Array<string>(Math.max(missing, 0)).fill('0'), ...(tail?.split(':') ?? [])];
  return `${all.slice(0, 4).join(':')}::/64`;
}
