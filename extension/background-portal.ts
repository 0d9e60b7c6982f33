import browser from 'webextension-polyfill';
import { readPortalAddress } from './portal-address.ts';
import { createPortalClient, type PortalClient } from './portal-client.ts';

/** Milliseconds after which the portal does not answer any more: browsers end a script that waits for half a minute. */
const patience = 20_000;

/** The portal for the background script, made anew for each event: nothing of one lasts to the next. */
export async function backgroundPortal(): Promise<PortalClient> {
  return createPortalClient({
    origin: await readPortalAddress(browser.storage.local),
    fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(patience) }),
    newId: () => crypto.randomUUID(),
  });
}
