import * as v from 'valibot';
import { command } from './definition.ts';
import { assertion } from './passkeys.ts';

/** What the extension is given once; the portal keeps its digest. */
export interface ExtensionToken {
  readonly token: string;
  readonly expiresAt: string;
}

/** The extension's own sessions (EXT-1). */
export const extensionAccessCommands = {
  'extension.signIn@1': command<ExtensionToken>()({
    args: v.object({ response: assertion }),
    permitted: [{ kind: 'anonymous' }],
    whileDue: true,
    extension: true,
    offline: false,
    secret: ['response'],
    toldOnce: ['token'],
    repeats: true,
  }),
  /** Shows a code on a page of the portal, for whoever signs in to it otherwise than by a passkey. */
  'extension.pair@1': command<{ readonly code: string; readonly expiresAt: string }>()({
    args: v.object({}),
    permitted: [{ kind: 'user' }, { kind: 'operator' }],
    fresh: true,
    offline: false,
    toldOnce: ['code'],
  }),
  'extension.redeem@1': command<ExtensionToken>()({
    args: v.object({ code: v.pipe(v.string(), v.maxLength(64)) }),
    permitted: [{ kind: 'anonymous' }],
    whileDue: true,
    extension: true,
    offline: false,
    secret: ['code'],
    toldOnce: ['token'],
    repeats: true,
  }),
} as const;
