import { render, type VNode } from 'preact';
import browser from 'webextension-polyfill';
import { applyTheme, readTheme } from './theme.ts';
import { speak } from './words.ts';
import './extension.css';

/**
 * Draws one page of the extension in the browser's language.
 * @param page may wait for what the browser keeps; the words are read meanwhile
 * @param speakMore loads words that this page alone has
 */
export async function start(
  page: () => VNode | Promise<VNode>,
  title: () => string,
  speakMore?: () => Promise<void>,
): Promise<void> {
  applyTheme(readTheme());
  const spoken = speak(browser.i18n.getUILanguage()).then(speakMore);
  const [made] = await Promise.all([page(), spoken]);
  document.title = title();
  const root = document.querySelector('#page');
  if (!root) throw new Error('the page has no #page');
  render(made, root);
}
