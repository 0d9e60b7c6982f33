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

/**
 * The invitations to the same order: a link that was sent again has another secret. The one seen last comes first, since
 * it is the one that the portal still knows.
 */
export function sameOrder(all: readonly RememberedInvitation[], id: string): readonly RememberedInvitation[] {
  const own = all.find((invitation) => invitation.id === id);
  const reference = own?.view?.reference;
  if (reference === undefined) return own ? [own] : [];
  return all
    .filter(({ view }) => view?.reference === reference)
    .toSorted((one, other) => (other.viewedAt ?? '').localeCompare(one.viewedAt ?? ''));
}
