import browser from 'webextension-polyfill';
import { keepQuietKinds, readQuietKinds } from '../alerts/quiet-kinds.ts';
import { readPortalAddress } from '../portal-address.ts';
import { reachOnly } from '../reach-only.ts';
import { start } from '../start.tsx';
import { words } from '../words.ts';
import { Options } from './options.tsx';

const address = await readPortalAddress(browser.storage.local);
const quiet = await readQuietKinds(browser.storage.local);
const { host_permissions: required = [] } = browser.runtime.getManifest();
await start(
  () => (
    <Options
      address={address}
      store={browser.storage.local}
      quiet={quiet}
      onQuiet={(kinds) => keepQuietKinds(browser.storage.local, kinds)}
      onReach={(origin) => reachOnly(browser.permissions, origin, required)}
    />
  ),
  () => words.value.extension.options.title,
);
