import browser from 'webextension-polyfill';
import { createAccount } from '../account/account.ts';
import { showBadge } from '../alerts/badge.ts';
import { keptStore } from '../kept-store.ts';
import { readPortalAddress } from '../portal-address.ts';
import { createPortalClient } from '../portal-client.ts';
import { openInPortal } from '../portal-tab/open-in-portal.ts';
import { takeSelection } from '../selection.ts';
import { openSite } from '../site/open-site.ts';
import { createSearchModel } from '../staff/search-model.ts';
import { createStaffModel } from '../staff/staff-model.ts';
import { start } from '../start.tsx';
import { words } from '../words.ts';
import { afterFirstPaint } from './after-first-paint.ts';
import { Popup } from './popup.tsx';

const address = await readPortalAddress(browser.storage.local);
const isTab = location.search === '?selection';
const text = isTab ? await takeSelection(browser.storage.session) : '';
if (isTab) document.body.classList.add('tab');
const newId = () => crypto.randomUUID();
const portal = createPortalClient({ origin: address, fetch: (...request) => fetch(...request), newId });
const account = createAccount({ portal, store: browser.storage.session });
const store = keptStore(browser.storage.session, navigator.locks);
const staff = createStaffModel({
  portal,
  store,
  newId,
  onSeen: () => showBadge(browser.action, { kind: 'current', unseen: 0 }, words.value),
});
const search = createSearchModel({ portal, store, limit: 8 });
const siteOf = isTab ? undefined : openSite({ browser, portal, account });

/** Whoever is signed in, as far as is known. */
const personNow = () => {
  const state = account.state.value;
  return state.kind === 'signedIn' ? state.person : undefined;
};

/** What was known last, and what needs no portal, is there before it answers. */
async function recall(): Promise<void> {
  await account.recall();
  const known = personNow();
  if (known) await staff.recall(known);
}

let site: Awaited<typeof siteOf>;
const ready = Promise.all([
  recall(),
  siteOf?.then((opened) => {
    site = opened;
  }),
]);
await start(
  () => (
    <Popup
      address={address}
      text={text}
      account={account}
      staff={staff}
      search={search}
      onOpen={(page) => openInPortal(page, browser)}
      site={site}
      onSettings={() => browser.runtime.openOptionsPage()}
      onSignIn={() => browser.tabs.create({ url: browser.runtime.getURL('signin.html') })}
    />
  ),
  () => words.value.extension.name,
  { ready },
);
await afterFirstPaint();
await account.refresh();
const person = personNow();
if (person) await staff.refresh(person);
