import { render, type VNode } from 'preact';
import browser from 'webextension-polyfill';
import { applyTheme, readTheme } from './theme.ts';
import { speak } from './words.ts';
import './extension.css';

/**
 * Draws one page of the extension in the browser's language.
 * @param ready what the page reads of the browser before it is drawn; the words are read meanwhile
 * @param speakMore loads words that this page alone has
 */
export async function start(
  page: () => VNode,
  title: () => string,
  { ready, speakMore }: { readonly ready?: Promise<unknown>; readonly speakMore?: () => Promise<void> } = {},
): Promise<void> {
  applyTheme(readTheme());
  await Promise.all([speak(browser.i18n.getUILanguage()).then(speakMore), ready]);
  document.title = title();
  const root = document.querySelector('#page');
  if (!root) throw new Error('the page has no #page');
  render(page(), root);
}
