import browser from 'webextension-polyfill';
import { readPortalAddress } from '../portal-address.ts';
import { takeSelection } from '../selection.ts';
import { start } from '../start.tsx';
import { words } from '../words.ts';
import { Popup } from './popup.tsx';

const address = await readPortalAddress(browser.storage.local);
const isTab = location.search === '?selection';
const text = isTab ? await takeSelection(browser.storage.session) : '';
if (isTab) document.body.classList.add('tab');

await start(
  () => <Popup address={address} text={text} onSettings={() => browser.runtime.openOptionsPage()} />,
  () => words.value.extension.name,
);
