import type { Platform } from '../platform.ts';
import { isSecret, makeSecret, secretDigest } from '../signin/secret.ts';

/** By which a token is known for one of ours wherever it turns up. */
const mark = 'par_';

export function makeApiToken(platform: Pick<Platform, 'randomBytes'>): string {
  return mark + makeSecret(platform);
}

/** What the database keeps of a token. @returns undefined for what cannot be one */
export function apiTokenDigest(token: string): Buffer | undefined {
  const secret = token.slice(mark.length);
  return token.startsWith(mark) && isSecret(secret) ? secretDigest(secret) : undefined;
}
