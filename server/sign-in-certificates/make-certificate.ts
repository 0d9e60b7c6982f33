import { readCertificationRequest, verifyCertificationRequest } from '#core/pki/certification-request.ts';
import { spkiFingerprint } from '#core/pki/public-key.ts';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import type { Handler, Running } from '../commands/handler.ts';
import type { Portal } from '../portal.ts';
import { actingPerson } from '../signin/acting-person.ts';
import { findLink, useLink } from '../signin/find-link.ts';
import { certificateView } from './certificate-views.ts';
import type { Entitlement } from './entitled-person.ts';
import { type CheckedRequest, signCertificate } from './sign-certificate.ts';

/** Makes a certificate for whoever acts. */
export const makeCertificate: Handler<'signInCertificate.make@1'> = async ({ args, portal }) => {
  const checked = await check(portal, args.request);
  return async (running) => {
    const { accountId, userId, sessionId } = actingPerson(running.actor);
    running.concerns({ accountId, userId });
    return make(running, checked, { kind: 'session', sessionId, userId });
  };
};

/** Makes one for whoever has the mailed link, which is used up. No session begins: the certificate opens one. */
export const makeCertificateByLink: Handler<'signInCertificate.makeByLink@1'> = async ({ args, portal }) => {
  const asked = { secret: args.link, purpose: 'certificate' } as const;
  // Looked at before the request is, so that who has no link has nothing verified.
  await findLink(portal.database.tables, { ...asked, now: portal.platform.now() });
  const checked = await check(portal, args.request);
  return async (running) => {
    const link = await useLink(running.transaction, { ...asked, now: running.now });
    running.concerns({ accountId: link.account_id, userId: link.user_id });
    return make(running, checked, { kind: 'link', linkId: link.link_id });
  };
};

async function check({ platform: { crypto } }: Portal, pem: string): Promise<CheckedRequest> {
  const request = readCertificationRequest(pem);
  await verifyCertificationRequest(crypto, request);
  return { request, spkiSha256: await spkiFingerprint(crypto, request.spki) };
}

async function make(
  running: Running,
  checked: CheckedRequest,
  entitlement: Entitlement,
): Promise<SignInCertificateView> {
  const row = await signCertificate(running, { ...checked, entitlement });
  return certificateView(running.portal, row);
}
