import type { FastifyRequest } from 'fastify';
import type { Anonymous, Holder } from '#core/accounts/actor.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { invitationScheme } from '#core/portal/api.ts';
import type { Portal } from '../portal.ts';
import { findHolder } from '../signin/invitation-links.ts';
import { findSession, type SignedIn } from '../signin/sessions.ts';
import { readSessionCookie } from './session-cookie.ts';

export type Asker = Anonymous | SignedIn | (Holder & { readonly orderId: string });

/**
 * By the invitation of the header, else by the session of the cookie, else nobody.
 * @throws Refusal `invitation.unknown`; an unknown cookie is nobody's
 */
export async function whoAsks(portal: Portal, request: FastifyRequest): Promise<Asker> {
  const { authorization } = request.headers;
  const db = portal.database.tables;
  if (authorization !== undefined) {
    const [scheme, secret = ''] = authorization.split(' ');
    const holder = scheme === invitationScheme ? await findHolder(db, secret) : undefined;
    if (holder === undefined) throw new Refusal('invitation.unknown');
    return holder;
  }
  const token = readSessionCookie(request);
  const signedIn = token === undefined ? undefined : await findSession(db, token, portal.platform.now());
  return signedIn ?? { kind: 'anonymous' };
}
