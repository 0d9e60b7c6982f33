import browser from 'webextension-polyfill';
import { readPortalAddress } from '../portal-address.ts';
import { start } from '../start.tsx';
import { words } from '../words.ts';
import { Options } from './options.tsx';

const address = await readPortalAddress(browser.storage.local);
await start(
  () => <Options address={address} store={browser.storage.local} />,
  () => words.value.extension.options.title,
);
