import type { SignInWay } from '#core/accounts/sign-in-mode.ts';
import type { ExtensionToken } from '#core/commands/extension-access.ts';
import { sessionLimits } from '#core/policy/sessions.ts';
import type { Running } from '../commands/handler.ts';
import { beginSession } from '../signin/begin-session.ts';

/** Begins a session of the extension, which gets its token in the answer: never a cookie, which any page could spend. */
export async function beginExtensionSession(
  running: Running,
  { userId, mode }: { readonly userId: string; readonly mode: SignInWay },
): Promise<ExtensionToken> {
  const { token } = await beginSession(running, { userId, mode, audience: 'extension' });
  const expiresAt = new Date(running.now.getTime() + sessionLimits.extension.absolute);
  return { token, expiresAt: expiresAt.toISOString() };
}
