import type { FastifyRequest } from 'fastify';
import { isUnattended } from '../http/is-unattended.ts';
import type { Portal } from '../portal.ts';
import type { SignedIn } from '../signin/sessions.ts';

/**
 * By the token of the extension; that of a portal's session, which only its cookie may carry, is nobody's here. What it
 * asks while nobody is at the device does not put off the end of the session.
 */
export async function findExtension(
  { sessions, platform }: Portal,
  token: string,
  request: FastifyRequest,
): Promise<SignedIn | undefined> {
  const signedIn = await sessions.find(token, platform.now(), { isUse: !isUnattended(request) });
  return signedIn?.session.audience === 'extension' ? signedIn : undefined;
}
