import { toBase64url } from '#core/base64.ts';
import { fromHex } from '#core/bytes.ts';

/** By what authenticators know a person: the octets of their id, in base64url, which tell nothing about them (WebAuthn Level 3 §14.6.1). */
export function userHandle(userId: string): string {
  return toBase64url(fromHex(userId.replaceAll('-', '')));
}
