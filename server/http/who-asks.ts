import type { FastifyRequest } from 'fastify';
import type { Anonymous, ApiUser, DataSubject, Holder } from '#core/accounts/actor.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import { Refusal } from '#core/errors/refusal.ts';
import { apiScheme, extensionScheme, invitationScheme, personalDataScheme } from '#core/portal/api.ts';
import { findExtension } from '../extension-access/find-extension.ts';
import { findDataSubject } from '../personal-data/find-data-subject.ts';
import type { Portal } from '../portal.ts';
import { findHolder } from '../signin/invitation-links.ts';
import type { SignedIn } from '../signin/sessions.ts';
import { findApiUser } from '../users/find-api-user.ts';
import { checkClientVersion } from './check-client-version.ts';
import { checkReader } from './check-origin.ts';
import { isUnattended } from './is-unattended.ts';
import { readSessionCookie } from './session-cookie.ts';

export type Asker = Anonymous | ApiUser | DataSubject | SignedIn | (Holder & { readonly orderId: string });

/** A way to say who one is in the `Authorization` header; `unknown` is the answer to a secret that is nobody's. */
interface Scheme {
  readonly find: (portal: Portal, secret: string, request: FastifyRequest) => Promise<Asker | undefined>;
  readonly unknown: ErrorCode;
}

const schemes: Readonly<Record<string, Scheme>> = {
  [invitationScheme]: {
    find: ({ database }, secret) => findHolder(database.tables, secret),
    unknown: 'invitation.unknown',
  },
  [personalDataScheme]: { find: findDataSubject, unknown: 'personalData.linkUnknown' },
  [extensionScheme]: {
    find: (portal, token, request) => {
      // A page is loaded anew from the portal; the extension stays as it was installed, also where it only reads.
      checkClientVersion(request);
      return findExtension(portal, token, request);
    },
    unknown: 'signin.required',
  },
  [apiScheme]: {
    find: (portal, token, { ip }) => findApiUser(portal, token, ip),
    unknown: 'api.tokenUnknown',
  },
};

const anonymous: Asker = { kind: 'anonymous' };

/**
 * By the secret of the header, else by the session of the cookie, else nobody: a request that carries the header
 * ignores the cookie.
 * @throws Refusal of the scheme, `signin.required` for one that is not known, `command.clientTooOld` to an extension that
 * is, `request.foreignOrigin`; an unknown cookie is nobody's
 * @returns no promise for a session in memory: thousands ask a second, and each promise costs them
 */
export function whoAsks(portal: Portal, request: FastifyRequest): Asker | Promise<Asker> {
  const { authorization } = request.headers;
  if (authorization !== undefined) return bySecret(portal, request, authorization);
  checkReader(request, portal.settings);
  const token = readSessionCookie(request);
  if (token === undefined) return anonymous;
  const found = portal.sessions.find(token, portal.platform.now(), { isUse: !isUnattended(request) });
  return found instanceof Promise ? found.then(byCookie) : byCookie(found);
}

async function bySecret(portal: Portal, request: FastifyRequest, authorization: string): Promise<Asker> {
  const [name = '', secret = ''] = authorization.split(' ');
  const scheme = Object.hasOwn(schemes, name) ? schemes[name] : undefined;
  const asker = await scheme?.find(portal, secret, request);
  if (asker === undefined) throw new Refusal(scheme?.unknown ?? 'signin.required');
  return asker;
}

/** The extension's token is no cookie: what is said for it must come with its header. */
function byCookie(signedIn: SignedIn | undefined): Asker {
  return signedIn?.session.audience === 'portal' ? signedIn : anonymous;
}
