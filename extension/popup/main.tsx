import browser from 'webextension-polyfill';
import { createAccount } from '../account/account.ts';
import { accessKey } from '../account/kept-token.ts';
import { showBadge } from '../alerts/badge.ts';
import { keptStore } from '../kept-store.ts';
import { readPortalAddress } from '../portal-address.ts';
import { createPortalClient } from '../portal-client.ts';
import { openInPortal } from '../portal-tab/open-in-portal.ts';
import { takeSelection } from '../selection.ts';
import { openSite } from '../site/open-site.ts';
import { createSearchModel } from '../staff/search-model.ts';
import { staffKey } from '../staff/staff-keys.ts';
import { createStaffModel } from '../staff/staff-model.ts';
import { start } from '../start.tsx';
import { words } from '../words.ts';
import { afterFirstPaint } from './after-first-paint.ts';
import { askAgain } from './ask-again.ts';
import { Popup, type PopupProps } from './popup.tsx';
import { readAhead } from './read-ahead.ts';

const isTab = location.search === '?selection';
if (isTab) document.body.classList.add('tab');
const newId = () => crypto.randomUUID();

// Before anything is asked for: the first of what the browser keeps is known by the time it is.
const session = readAhead(browser.storage.session, [accessKey, staffKey.view, staffKey.reasons]);

/** With what was known last, and what needs no portal: it is there before the portal answers. */
async function open(): Promise<PopupProps> {
  const [address, text] = await Promise.all([
    readPortalAddress(browser.storage.local),
    isTab ? takeSelection(session) : '',
  ]);
  const portal = createPortalClient({ origin: address, fetch: (...request) => fetch(...request), newId });
  const account = createAccount({ portal, store: session });
  const store = keptStore(session, navigator.locks);
  const staff = createStaffModel({
    portal,
    store,
    newId,
    onSeen: () => showBadge(browser.action, { kind: 'current', unseen: 0 }, words.value),
  });
  const recall = async () => {
    await account.recall();
    const { value } = account.state;
    if (value.kind === 'signedIn') await staff.recall(value.person);
  };
  const [site] = await Promise.all([isTab ? undefined : openSite({ browser, portal, account }), recall()]);
  return {
    address,
    text,
    account,
    staff,
    site,
    search: createSearchModel({ portal, store, limit: 8 }),
    onOpen: (page) => openInPortal(page, browser),
    onSettings: () => browser.runtime.openOptionsPage(),
    onSignIn: () => browser.tabs.create({ url: browser.runtime.getURL('signin.html') }),
  };
}

const opening = open();
await start(
  async () => <Popup {...(await opening)} />,
  () => words.value.extension.name,
);
session.end();
await afterFirstPaint();
const { account, staff } = await opening;
await askAgain(account, staff);
