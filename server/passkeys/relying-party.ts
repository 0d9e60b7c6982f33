import { URL } from 'node:url';
import type { Settings } from '../settings.ts';

/** What passkeys are bound to: the portal's host, wherever it listens, and the pages that may ask for them. */
export function relyingParty({ origin, extensionOrigins }: Pick<Settings, 'extensionOrigins' | 'origin'>): {
  readonly id: string;
  readonly name: string;
  readonly origins: Readonly<Record<'extension' | 'portal', readonly string[]>>;
} {
  return {
    id: new URL(origin).hostname,
    name: 'Paraphe',
    // Apart: what was signed for the extension's narrower session begins no session of the portal.
    origins: { portal: [origin], extension: extensionOrigins },
  };
}
