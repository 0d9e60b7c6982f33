import { render, type VNode } from 'preact';
import browser from 'webextension-polyfill';
import { applyTheme, readTheme } from './theme.ts';
import { speak } from './words.ts';
import './extension.css';

/**
 * Draws one page of the extension in the browser's language.
 * @param speakMore loads words that this page alone has
 */
export async function start(
  page: () => VNode,
  title: () => string,
  speakMore?: () => Promise<void>,
): Promise<void> {
  applyTheme(readTheme());
  await speak(browser.i18n.getUILanguage());
  await speakMore?.();
  document.title = title();
  const root = document.querySelector('#page');
  if (!root) throw new Error('the page has no #page');
  render(page(), root);
}
