import { toBase64url } from '#core/base64.ts';
import { utf8 } from '#core/bytes.ts';
import type { HolderView } from '#core/portal/views.ts';

/** An invitation that this device has opened: its link's secret, and what the portal last said about it. */
export interface RememberedInvitation {
  /** Derived from the secret; says nothing about it, so that it may stand in lock and slot names. */
  readonly id: string;
  readonly secret: string;
  readonly view?: HolderView;
  /** When the portal gave `view`. */
  readonly viewedAt?: string;
}

/** The first 16 bytes of the secret's SHA-256 in base64url. */
export async function invitationId(crypto: Crypto, secret: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(secret)));
  return toBase64url(digest.subarray(0, 16));
}

/** The secret of a link's fragment; undefined when the text is none. */
export function readSecret(fragment: string): string | undefined {
  return /^#?([\w-]{43})$/.exec(fragment.trim())?.[1];
}
