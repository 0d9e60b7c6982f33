/**
 * Rounds and limits of password-based encryption, in one place so that they are raised in one place.
 *
 * PBKDF2-HMAC-SHA-256 at 600,000 rounds is what OWASP's Password Storage Cheat Sheet asks for (read 2026-11).
 * PKCS#12 stays at 100,000: the file is opened by programs and phones we do not choose.
 */
export const keyDerivation = {
  /** PBKDF2 rounds of the key file, which is also the form in which the vault holds a key. */
  keyFileRounds: 600_000,
  /** PBKDF2 rounds of each part of a modern PKCS#12, and of the MAC when it is PBMAC1. */
  pkcs12Rounds: 100_000,
  /**
   * Rounds of RFC 7292's own derivation, for the MAC and for the 3DES of the compatible format. It runs in
   * JavaScript, where 10,000 take about 4 ms of SHA-256, the price of 25,000 native ones. The number is Java's
   * and Go's default too. Who fears guessing at the MAC takes PBMAC1, which exists for that reason (RFC 9579 §1).
   */
  pkcs12HashRounds: 10_000,
  /** Octets of every salt (NIST SP 800-132 §5.1 asks for 16); pkijs's 64 are refused by GnuTLS and Windows. */
  saltSize: 16,
  /** Rounds one opened file may cost in all. Real files ask for at most 1,000,000 in each of their few parts. */
  mostRounds: 6_000_000,
  /**
   * The same for rounds of RFC 7292's derivation, of which a million take about 300 ms. NSS asks for 600,000 and its
   * files of 3DES and RC2 need seven derivations, the largest cost of a real file known (NSS 3.87).
   */
  mostHashRounds: 6_000_000,
} as const;

/** Argon2id of the vault's passphrase (RFC 9106). */
export interface Argon2idCost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** RFC 9106 §4, the second recommended option, on one lane: browsers have no threads for more. About 220 ms. */
export const vaultCost: Argon2idCost = { memoryKiB: 65_536, passes: 3, lanes: 1 };

/** What a vault must at least have cost. Never lowered: it would open the door to files made weak on purpose. */
export const leastVaultCost: Argon2idCost = { memoryKiB: 65_536, passes: 3, lanes: 1 };

/** What a vault may at most cost, so that a file cannot take the whole memory of a phone. */
export const mostVaultCost: Argon2idCost = { memoryKiB: 524_288, passes: 10, lanes: 4 };
