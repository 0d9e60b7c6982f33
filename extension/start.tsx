import { render, type VNode } from 'preact';
import browser from 'webextension-polyfill';
import { applyTheme, readTheme } from './theme.ts';
import { speak } from './words.ts';
import './extension.css';

/** Draws one page of the extension in the browser's language. */
export async function start(page: () => VNode, title: () => string): Promise<void> {
  applyTheme(readTheme());
  await speak(browser.i18n.getUILanguage());
  document.title = title();
  const root = document.querySelector('#page');
  if (!root) throw new Error('the page has no #page');
  render(page(), root);
}
