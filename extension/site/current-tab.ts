import { siteHost } from '#core/sites/site-host.ts';

/** The part of `browser.tabs` that is used. */
export interface Tabs {
  query(which: { active: true; currentWindow: true }): Promise<readonly Tab[]>;
}

interface Tab {
  readonly id?: number | undefined;
  readonly index: number;
  readonly url?: string | undefined;
}

/** A site in a tab. */
export interface SiteTab {
  readonly tabId: number;
  /** Where the tab stands in its window. */
  readonly index: number;
  /** In the form of `siteHost`. */
  readonly host: string;
  readonly origin: string;
  readonly isEncrypted: boolean;
}

/**
 * The site in the current tab.
 * @returns undefined where there is none, or the browser does not tell: it does so after a click on the extension's icon
 */
export async function currentTab(tabs: Tabs): Promise<SiteTab | undefined> {
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url === undefined || !URL.canParse(tab.url)) return undefined;
  const { hostname, origin, protocol } = new URL(tab.url);
  const host = siteHost(hostname);
  if (host === undefined || (protocol !== 'https:' && protocol !== 'http:')) return undefined;
  return { tabId: tab.id, index: tab.index, host, origin, isEncrypted: protocol === 'https:' };
}
