import browser from 'webextension-polyfill';
import { accessKey } from '../account/kept-token.ts';
import { backgroundPortal } from '../background-portal.ts';
import { keptStore } from '../kept-store.ts';
import { openInPortal } from '../portal-tab/open-in-portal.ts';
import { staffKeys } from '../staff/staff-keys.ts';
import { languageOf, wordsIn } from '../words-in.ts';
import { answerNotice, noteClosed } from './answer-notice.ts';
import { showBadge } from './badge.ts';
import { readNoticeId } from './notice-id.ts';
import { pullAlerts } from './pull-alerts.ts';
import { unfollow } from './shown-alerts.ts';

const alarm = 'pull-alerts';
/** Seconds without touching the device after which nobody is at it. */
const rest = 15 * 60;
const local = () => keptStore(browser.storage.local, navigator.locks);

/** One at a time: an alarm and a sign-in may come together. */
function pull(): Promise<void> {
  return navigator.locks.request(alarm, async () => {
    const words = wordsIn(languageOf(browser.i18n.getUILanguage()));
    const state = await pullAlerts({
      portal: await backgroundPortal(),
      local: local(),
      session: browser.storage.session,
      words,
      attended: async () => (await browser.idle.queryState(rest)) === 'active',
      notices: {
        getAll: () => browser.notifications.getAll(),
        create: async (id, notice) => {
          const iconUrl = browser.runtime.getURL('icons/icon-128.png');
          await browser.notifications.create(id, { type: 'basic', iconUrl, ...notice });
        },
      },
    });
    await showBadge(browser.action, state, words);
  });
}

/** Browsers may forget alarms when they close. */
async function begin(): Promise<void> {
  if ((await browser.alarms.get(alarm)) === undefined) {
    await browser.alarms.create(alarm, { periodInMinutes: 1 });
  }
  await pull();
}

/** Whoever signs out leaves nothing that names somebody, neither on the screen nor in memory. */
async function leave(): Promise<void> {
  await unfollow(local());
  await browser.storage.session.remove(staffKeys);
  const standing = Object.keys(await browser.notifications.getAll());
  await Promise.all(standing.filter(readNoticeId).map((id) => browser.notifications.clear(id)));
}

/** All that may wake the background script for alerts; each is heard only when it is registered at once (EXT-2). */
export function registerAlerts(): void {
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === alarm) await pull();
  });
  browser.storage.onChanged.addListener(async (changes, area) => {
    const access = area === 'session' ? changes[accessKey] : undefined;
    if (access && access.newValue === undefined) await leave();
    // Not when a pull itself notes whose token it is.
    const isOther = tokenIn(access?.newValue) !== tokenIn(access?.oldValue);
    if ((access && isOther) || (area === 'local' && changes.portal)) await begin();
  });
  browser.notifications.onClosed.addListener((id) => noteClosed(local(), id));
  browser.notifications.onClicked.addListener(async (id) => {
    await answerNotice(id, {
      portal: await backgroundPortal(),
      local: local(),
      session: browser.storage.session,
      open: (address) => openInPortal(address, browser),
      clear: (notice) => browser.notifications.clear(notice),
    });
    await pull();
  });
}

const tokenIn = (access: unknown) => (access as { readonly token?: unknown } | undefined)?.token;
