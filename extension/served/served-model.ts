import { type ReadonlySignal, signal } from '@preact/signals';
import type { Browser } from 'webextension-polyfill';
import { permissionPattern } from '../portal-address.ts';
import {
  keepSight,
  readSight,
  type Sight,
  type SiteOfTab,
  sightKey,
  sightPermissions,
} from './served-certificate.ts';

/** Which certificate a site really serves. */
export interface Served {
  /** Undefined until somebody asks. */
  readonly sight: ReadonlySignal<Sight | undefined>;
  /** Within a click: has the browser ask the person, and the background look. */
  readonly look: () => Promise<void>;
}

type Parts = Pick<Browser, 'permissions' | 'runtime' | 'storage'>;

/** @returns undefined where the browser does not tell: Firefox alone does, of encrypted pages */
export async function createServed(browser: Parts, tab: SiteOfTab): Promise<Served | undefined> {
  const { permissions, runtime, storage } = browser;
  if (typeof runtime.getBrowserInfo !== 'function' || !tab.origin.startsWith('https:')) return undefined;
  const { tabId, origin } = tab;
  const isOfTab = (sight: Sight | undefined) => sight?.tabId === tabId && sight.origin === origin;
  const kept = await readSight(storage.session);
  const sight = signal(isOfTab(kept) ? kept : undefined);
  storage.onChanged.addListener((changes) => {
    const changed = changes[sightKey]?.newValue as Sight | undefined;
    if (isOfTab(changed)) sight.value = changed;
  });
  return {
    sight,
    look: async () => {
      const wanted = { permissions: [...sightPermissions], origins: [permissionPattern(origin)] };
      const asked = keepSight(storage.session, { tabId, origin, state: 'asked' });
      const isLet = await permissions.request(wanted);
      await asked;
      if (!isLet) await keepSight(storage.session, { tabId, origin, state: 'denied' });
      // Where it was let before, the background heard of nothing new.
      else await runtime.sendMessage({ kind: 'lookAtServed' });
    },
  };
}
