import browser, { type Omnibox } from 'webextension-polyfill';
import { Refusal } from '#core/errors/refusal.ts';
import { ordersPathOf } from '#core/portal/orders-path.ts';
import { readAccess } from '../account/kept-token.ts';
import { backgroundPortal } from '../background-portal.ts';
import { openInPortal } from '../portal-tab/open-in-portal.ts';
import { findOrders } from '../staff/search-model.ts';
import { languageOf, wordsIn } from '../words-in.ts';
import { addressOfEntered, escapeXml, type Suggestion, suggestionsOf } from './suggestions.ts';

/** More than these browsers show of none. */
const limit = 6;
const words = () => wordsIn(languageOf(browser.i18n.getUILanguage()));
/** Firefox shows a description as it is. */
const asXml = () => !browser.runtime.getURL('').startsWith('moz-');

/** @returns none where nobody is signed in or the portal does not answer: Enter leads to it all the same */
async function suggest(text: string): Promise<readonly Suggestion[]> {
  try {
    const portal = await backgroundPortal();
    const found = await findOrders(text, { portal, store: browser.storage.session, limit });
    return suggestionsOf(found?.rows ?? [], { states: words().orders.states, asXml: asXml() });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [];
  }
}

async function enter(text: string, disposition: Omnibox.OnInputEnteredDisposition): Promise<void> {
  const { origin } = await backgroundPortal();
  const person = (await readAccess(browser.storage.session, origin))?.person;
  const address = addressOfEntered(text, `${origin}${ordersPathOf(person ?? { kind: 'user' })}`);
  if (disposition === 'currentTab') await browser.tabs.update({ url: address });
  else if (disposition === 'newForegroundTab') await openInPortal(address, browser);
  else await browser.tabs.create({ url: address, active: false });
}

/** Searches orders in the address bar, after the keyword of the manifest (EXT-3). */
export function registerOmnibox(): void {
  browser.omnibox.onInputStarted.addListener(() => {
    browser.omnibox.setDefaultSuggestion({ description: words().extension.omnibox.hint });
  });
  browser.omnibox.onInputChanged.addListener(async (text, show) => {
    const { hint, seeAll } = words().extension.omnibox;
    const typed = text.trim();
    const description = typed === '' ? hint : seeAll(asXml() ? escapeXml(typed) : typed);
    browser.omnibox.setDefaultSuggestion({ description });
    show([...(await suggest(typed))]);
  });
  browser.omnibox.onInputEntered.addListener(enter);
}
