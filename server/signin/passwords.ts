import { Refusal } from '#core/errors/refusal.ts';
import type { Platform } from '../platform.ts';
import { hashPassword, verifyPassword } from './password-hash.ts';

/** Hashes and checks passwords, a few at a time: each takes 64 MiB. */
export interface Passwords {
  readonly hash: (password: string) => Promise<string>;
  /** `stored` undefined (nobody has that login): as slow as a wrong password, and always false. */
  readonly verify: (password: string, stored: string | undefined) => Promise<boolean>;
}

/** @param options.waiting how many may wait before the next is turned away with `signin.tooManyAttempts` */
export function makePasswords(
  platform: Pick<Platform, 'randomBytes'>,
  { concurrent = 2, waiting = 40 }: { readonly concurrent?: number; readonly waiting?: number } = {},
): Passwords {
  const enter = queue(concurrent, waiting);
  let dummy: Promise<string> | undefined;
  return {
    hash: (password) => enter(() => hashPassword(password, platform)),
    verify: (password, stored) =>
      enter(async () => {
        dummy ??= hashPassword('nobody has this password', platform);
        const matches = await verifyPassword(password, stored ?? (await dummy));
        return matches && stored !== undefined;
      }),
  };
}

function queue(
  concurrent: number,
  waiting: number,
): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  const line: (() => void)[] = [];
  return async (work) => {
    if (running >= concurrent) {
      if (line.length >= waiting) throw new Refusal('signin.tooManyAttempts', { minutes: 1 });
      await new Promise<void>((resolve) => {
        line.push(resolve);
      });
    } else {
      running++;
    }
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next === undefined) running--;
      else next();
    }
  };
}
