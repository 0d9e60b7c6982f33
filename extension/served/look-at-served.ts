import type { Browser, WebRequest } from 'webextension-polyfill';
import { permissionPattern, readPortalAddress } from '../portal-address.ts';
import { keepSight, type ServedCertificate, type Sight, type SiteOfTab } from './served-certificate.ts';

/** A page that answers from its own cache or its own worker asks no server. */
const patience = 20_000;

/**
 * Loads a tab again and sees which certificate comes with it. Only Firefox tells, and only whoever could block the
 * answer.
 */
export async function lookAtServed(browser: Browser, at: SiteOfTab): Promise<void> {
  const { storage, tabs, webRequest } = browser;
  const { tabId, origin } = at;
  await keepSight(storage.session, { ...at, state: 'looking' });
  const { promise: seen, resolve } = Promise.withResolvers<ServedCertificate | undefined>();
  const pattern = permissionPattern(origin);
  const look = async ({ requestId }: WebRequest.OnHeadersReceivedDetailsType) => {
    // Before the answer goes on: afterwards nothing is told of it.
    const { certificates } = await webRequest.getSecurityInfo(requestId, { certificateChain: false });
    resolve(servedCertificate(certificates));
    return {};
  };
  const filter: WebRequest.RequestFilter = { urls: [pattern], types: ['main_frame'], tabId };
  webRequest.onHeadersReceived.addListener(look, filter, ['blocking']);
  const giveUp = setTimeout(() => resolve(undefined), patience);
  let certificate: ServedCertificate | undefined;
  try {
    await tabs.reload(tabId, { bypassCache: true });
    certificate = await seen;
  } finally {
    // The tab may be gone by now.
    clearTimeout(giveUp);
    webRequest.onHeadersReceived.removeListener(look);
    const sight: Sight = certificate ? { ...at, state: 'seen', certificate } : { ...at, state: 'unseen' };
    await keepSight(storage.session, sight);
    await giveBack(browser, pattern);
  }
}

/** The permission was for this one look; the portal's is another matter. */
async function giveBack({ permissions, runtime, storage }: Browser, pattern: string): Promise<void> {
  const { host_permissions: required = [] } = runtime.getManifest();
  const portal = permissionPattern(await readPortalAddress(storage.local));
  if (![portal, ...required].includes(pattern)) await permissions.remove({ origins: [pattern] });
}

function servedCertificate([own]: readonly WebRequest.CertificateInfo[]): ServedCertificate | undefined {
  if (own === undefined) return undefined;
  const sha256 = own.fingerprint.sha256.replaceAll(':', '').toLowerCase();
  return { sha256, notAfter: new Date(own.validity.end).toISOString() };
}
