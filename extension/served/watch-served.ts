import type { Browser } from 'webextension-polyfill';
import { permissionPattern } from '../portal-address.ts';
import { lookAtServed } from './look-at-served.ts';
import { readSight, sightPermissions } from './served-certificate.ts';

/**
 * Looks at what a site serves as soon as the person has let us, in the background: the popup that asked may have closed
 * over the browser's question. Where they had let us before, the popup says so itself.
 */
export function watchServed(browser: Browser, onFault: (fault: unknown) => void): void {
  const { permissions, runtime, storage } = browser;
  let isLooking = false;
  const lookWhereAsked = async () => {
    const sight = await readSight(storage.session);
    if (sight?.state !== 'asked') return;
    const origins = [permissionPattern(sight.origin)];
    if (await permissions.contains({ permissions: [...sightPermissions], origins })) {
      await lookAtServed(browser, sight);
    }
  };
  // Both may come, and the page is to load again once.
  const lookOnce = () => {
    if (isLooking) return;
    isLooking = true;
    void lookWhereAsked()
      .catch(onFault)
      .finally(() => {
        isLooking = false;
      });
  };
  permissions.onAdded.addListener(lookOnce);
  runtime.onMessage.addListener((message: unknown) => {
    if ((message as { readonly kind?: unknown }).kind === 'lookAtServed') lookOnce();
    return undefined;
  });
}
