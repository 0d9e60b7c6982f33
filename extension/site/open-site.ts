import type { Browser } from 'webextension-polyfill';
import type { Account } from '../account/account.ts';
import { readToken } from '../account/kept-token.ts';
import { pickingWords } from '../picking/picking-words.ts';
import { putIntoPage } from '../picking/put-into-page.ts';
import { readWaitingRequest } from '../picking/waiting-request.ts';
import type { PortalClient } from '../portal-client.ts';
import { createServed } from '../served/served-model.ts';
import { currentTab } from './current-tab.ts';
import { createLookupConsent } from './lookup-consent.ts';
import type { SiteCardProps } from './site-card.tsx';
import { createSite } from './site-model.ts';

interface OpenSiteParts {
  readonly browser: Browser;
  readonly portal: PortalClient;
  readonly account: Account;
}

/** What the popup shows of the current tab. @returns undefined where it holds no site */
export async function openSite({
  browser,
  portal,
  account,
}: OpenSiteParts): Promise<SiteCardProps | undefined> {
  const { permissions, runtime, scripting, storage, tabs } = browser;
  const tab = await currentTab(tabs);
  if (tab === undefined) return undefined;
  const { origin } = portal;
  // At the same time: the popup waits for them, and each goes to the browser and back.
  const [lookups, request, served] = await Promise.all([
    createLookupConsent({ store: storage.local, permissions }),
    readWaitingRequest(storage.session),
    createServed(browser, tab),
  ]);
  return {
    site: createSite({ tab, account, portal, readToken: () => readToken(storage.session, origin), lookups }),
    served,
    orderAddress: (reference) => {
      const { value } = account.state;
      const isOffice = value.kind === 'signedIn' && value.person.kind === 'operator';
      return `${origin}${isOffice ? '/office' : ''}/orders/${reference}`;
    },
    putting:
      request === undefined
        ? undefined
        : {
            put: async () => {
              const order = { request, words: pickingWords() };
              const isAsked = await putIntoPage(scripting, tab.tabId, order);
              // The page has the word now.
              if (isAsked) close();
              return isAsked;
            },
          },
    toolboxAddress: `${origin}/toolbox`,
    onMakeRequest: () => {
      const query = new URLSearchParams({ tab: String(tab.tabId), host: tab.host });
      const url = runtime.getURL(`keybot.html?${query}`);
      void tabs.create({ url, index: tab.index + 1, openerTabId: tab.tabId });
    },
  };
}
