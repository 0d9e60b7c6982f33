import { createHash } from 'node:crypto';
import { toBase64url } from '#core/base64.ts';
import type { Platform } from '../platform.ts';

/** A secret of 256 bits in 43 characters of base64url; nobody keeps it but whom it is given to. */
export function makeSecret({ randomBytes }: Pick<Platform, 'randomBytes'>): string {
  return toBase64url(randomBytes(32));
}

/** What the database keeps instead; with 256 bits of chance a plain digest cannot be turned back. */
export function secretDigest(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

export function isSecret(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
