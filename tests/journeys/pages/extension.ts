import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from '@playwright/test';
import { extension as english } from '#core/messages/en/extension.ts';
import { extension as french } from '#core/messages/fr/extension.ts';
import type { Language } from '#core/messages/message.ts';
import { chromeExtensionOrigin } from '#core/portal/extension-origins.ts';
import { findChromium } from '../../../scripts/programs/install.ts';
import { chromiumFlags } from '../../bench/browser.ts';
import { createPortalClient } from '../../portal/portal-client.ts';
import { localeOf } from '../languages.ts';

const built = join(import.meta.dirname, '..', '..', '..', 'dist', 'extension');

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

const wordsIn = { en: english, fr: french } as const;

/**
 * What the button may say at length: Chromium without its languages speaks French in pages as long as they make it, and its
 * background script may not.
 */
export function titlesThatSay(state: keyof typeof english.alerts.states): readonly string[] {
  return [english, french].map(({ name, alerts }) => `${name} – ${alerts.states[state]}`);
}

/** How the journeys of the extension are walked: browsers end its background script at any time, which must change nothing. */
export const walks = [
  { language: 'fr', isEnded: false, how: 'as it comes' },
  { language: 'en', isEnded: true, how: 'whose background script is ended before each step' },
] as const;

const loseOneAnswer = `(() => {
  const send = fetch;
  globalThis.fetch = async (...request) => {
    const answer = await send(...request);
    if (!String(request[0]).endsWith('/api/commands')) return answer;
    globalThis.fetch = send;
    throw new TypeError('Failed to fetch');
  };
})()`;

/** With which Chromium starts with the extension as it is built. */
export function extensionFlags(language: Language): string[] {
  return [
    ...chromiumFlags,
    `--disable-extensions-except=${built}`,
    `--load-extension=${built}`,
    `--lang=${localeOf[language]}`,
  ];
}

/** Chromium with the extension as it is built; a profile of its own, which goes with it. */
export class ExtensionBrowser {
  readonly context: BrowserContext;
  readonly words: typeof english;
  readonly #folder: string | undefined;

  private constructor(context: BrowserContext, words: typeof english, folder?: string) {
    this.context = context;
    this.words = words;
    this.#folder = folder;
  }

  static async open(language: Language): Promise<ExtensionBrowser> {
    const folder = mkdtempSync(join(tmpdir(), 'paraphe-extension-'));
    const executablePath = findChromium();
    const locale = localeOf[language];
    const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
      ...(executablePath ? { executablePath } : { channel: 'chromium' }),
      headless: true,
      locale,
      args: extensionFlags(language),
    });
    if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
    return new ExtensionBrowser(context, wordsIn[language], folder);
  }

  /** In a browser that was started elsewhere with {@link extensionFlags}; whoever started it ends it. */
  static in(context: BrowserContext, language: Language): ExtensionBrowser {
    return new ExtensionBrowser(context, wordsIn[language]);
  }

  /** A page of the extension in a tab of its own; a popup is one too, as far as the browser is concerned. */
  async page(file: 'options.html' | 'popup.html' | 'signin.html'): Promise<Page> {
    const page = await this.context.newPage();
    await page.setViewportSize({ width: 390, height: 700 });
    await page.goto(`${chromeExtensionOrigin}/${file}`);
    return page;
  }

  /** As its owner would, on the settings page. */
  async setPortal(origin: string): Promise<void> {
    const page = await this.page('options.html');
    const { options } = this.words;
    await page.getByLabel(options.address).fill(origin);
    await page.getByRole('button', { name: options.save }).click();
    await page.getByText(options.saved).waitFor();
    await page.close();
  }

  /** Its popup over a site: browsers tell the popup which tab is in front, wherever it is drawn itself. */
  async popupOver(site: Page): Promise<Page> {
    const popup = await this.page('popup.html');
    await this.lookAgain(popup, site);
    return popup;
  }

  /** As opened anew over a site. */
  async lookAgain(popup: Page, site: Page): Promise<void> {
    await site.bringToFront();
    await popup.reload();
  }

  /** By a code, as somebody signed in to the portal would make it. */
  async signIn(origin: string, { login, password }: { login: string; password: string }): Promise<void> {
    const client = createPortalClient(origin);
    await client.run('session.signIn@1', { login, password });
    const { code } = await client.run('extension.pair@1', {});
    const page = await this.page('signin.html');
    const { access } = this.words;
    await page.getByRole('textbox', { name: access.code }).fill(code);
    await page.getByRole('button', { name: access.pair }).click();
    await page.getByRole('button', { name: access.signOut }).waitFor();
    await page.close();
  }

  async signOut(): Promise<void> {
    const popup = await this.page('popup.html');
    const { access } = this.words;
    await popup.getByRole('button', { name: access.signOut }).click();
    await popup.getByText(access.signedOut).waitFor();
    await popup.close();
  }

  /** What the browser may do whenever nothing happens. @param page of the extension */
  async stopBackground(page: Page): Promise<void> {
    const session = await this.context.newCDPSession(page);
    const stopped = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        const isStopped = versions.every(({ runningStatus }) => runningStatus === 'stopped');
        if (versions.length > 0 && isStopped) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await stopped;
    await session.detach();
  }

  /** As the browser does for an event, where its own comes from no page. @param page of the extension */
  async startBackground(page: Page): Promise<void> {
    const session = await this.context.newCDPSession(page);
    const running = new Promise<void>((resolve) => {
      session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'running')) resolve();
      });
    });
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.startWorker', { scopeURL: `${chromeExtensionOrigin}/` });
    await running;
    await session.detach();
  }

  /** What the address bar suggests; no browser without a screen has one to type in. */
  async suggestions(text: string): Promise<readonly Suggestion[]> {
    const asked = `chrome.omnibox.onInputChanged.dispatch(${JSON.stringify(text)}, resolve)`;
    return (await this.#background().evaluate(`new Promise((resolve) => ${asked})`)) as Suggestion[];
  }

  /** Enter in the address bar; with Alt or Ctrl held down, in a tab in front or behind. */
  async enter(text: string, where: 'currentTab' | 'newBackgroundTab' | 'newForegroundTab'): Promise<void> {
    const event = `${JSON.stringify(text)}, ${JSON.stringify(where)}`;
    await this.#background().evaluate(`void chrome.omnibox.onInputEntered.dispatch(${event})`);
  }

  /** What Chromium says of a description, which it reads as XML; '' when there is nothing to say. */
  async objectionTo(description: string): Promise<string> {
    const shown = `chrome.omnibox.setDefaultSuggestion(${JSON.stringify({ description })})`;
    return (await this.#background().evaluate(`${shown}.then(() => '', String)`)) as string;
  }

  /** The portal does what the page asks of it next, which hears nothing of it. */
  async loseOneAnswer(page: Page): Promise<void> {
    await page.evaluate(loseOneAnswer);
  }

  /** Has the minute pass after which alerts are asked for. @param page of the extension */
  async soundAlarm(page: Page): Promise<void> {
    await page.evaluate("chrome.alarms.create('pull-alerts', { when: Date.now(), periodInMinutes: 1 })");
  }

  /** Ids of the notifications that stand, the first alert first: browsers sort them by letters. @param page of the extension */
  async notifications(page: Page): Promise<readonly string[]> {
    const ids = Object.keys((await page.evaluate('chrome.notifications.getAll()')) as object);
    return ids.sort((one, other) => Number.parseInt(one, 10) - Number.parseInt(other, 10));
  }

  /** What the button says, briefly and at length. @param page of the extension */
  async badge(page: Page): Promise<readonly [text: string, title: string]> {
    const [text, title] = ['chrome.action.getBadgeText({})', 'chrome.action.getTitle({})'];
    return [(await page.evaluate(text)) as string, (await page.evaluate(title)) as string];
  }

  /** As a click on it would: no browser without a screen shows one to click on. */
  async clickNotification(id: string): Promise<void> {
    await this.#background().evaluate(`void chrome.notifications.onClicked.dispatch(${JSON.stringify(id)})`);
  }

  #background(): Worker {
    const [worker] = this.context.serviceWorkers();
    if (worker === undefined) throw new Error('the extension has no background script');
    return worker;
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true });
  }
}
