import { createHash } from 'node:crypto';
import type { Platform } from '../platform.ts';

/** Crockford's base 32: no letter that is read or heard as another. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** 60 bits in groups of four, to be read on one page and typed into another. */
export function makePairingCode({ randomBytes }: Pick<Platform, 'randomBytes'>): string {
  // 256 is a multiple of 32: every letter is as likely.
  const letters = [...randomBytes(length)].map((octet) => alphabet[octet % 32]).join('');
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/** What the database keeps of a code, however it was typed: five minutes are too short to turn it back. */
export function pairingCodeDigest(typed: string): Buffer {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(`pairing ${code}`).digest();
}
