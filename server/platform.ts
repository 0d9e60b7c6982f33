import type { Bytes } from '#core/bytes.ts';

/** What the outside world gives: wired once in main.ts, replaced in tests. */
export interface Platform {
  readonly now: () => Date;
  /** A new UUID. */
  readonly newId: () => string;
  readonly randomBytes: (size: number) => Bytes;
  readonly crypto: Crypto;
}

/** The machine's own clock and chance. */
export const systemPlatform: Platform = {
  now: () => new Date(),
  newId: () => globalThis.crypto.randomUUID(),
  randomBytes: (size) => globalThis.crypto.getRandomValues(new Uint8Array(size)),
  // Node's WebCrypto has every member that core declares.
  crypto: globalThis.crypto as unknown as Crypto,
};
