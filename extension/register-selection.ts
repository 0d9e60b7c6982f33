import browser from 'webextension-polyfill';
import { keepSelection } from './selection.ts';

const menu = 'decode-selection';

/** Reads a selected certificate: an entry of the context menu. */
export function registerSelection(): void {
  browser.runtime.onInstalled.addListener(() => {
    browser.contextMenus.create({
      id: menu,
      title: browser.i18n.getMessage('decodeSelection'),
      contexts: ['selection'],
    });
  });
  browser.contextMenus.onClicked.addListener(async ({ menuItemId, selectionText }) => {
    if (menuItemId !== menu || !selectionText) return;
    await keepSelection(browser.storage.session, selectionText);
    await browser.tabs.create({ url: browser.runtime.getURL('popup.html?selection') });
  });
}
