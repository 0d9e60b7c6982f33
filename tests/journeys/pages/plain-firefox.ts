import { expect } from '@playwright/test';
import { type Browser, launch, type Page } from 'puppeteer-core';
import type { Language } from '#core/messages/message.ts';
import { localeOf } from '../languages.ts';

export interface Opening {
  /** Of Firefox. */
  readonly executablePath: string;
  /** Folder of the profile; what it keeps outlives the browser. */
  readonly profile: string;
  /** Folder that files are saved to. */
  readonly downloads: string;
  readonly language: Language;
  /** Whether each of its windows is a private one. */
  readonly isPrivate: boolean;
  /** Whether sites may store anything, cookies or else. */
  readonly keepsCookies: boolean;
}

/** One window of Firefox without the extension. */
export class PlainFirefox {
  readonly #browser: Browser;
  readonly page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async open({ executablePath, profile, downloads, language, isPrivate, keepsCookies }: Opening) {
    const browser = await launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      userDataDir: profile,
      extraPrefsFirefox: {
        'browser.privatebrowsing.autostart': isPrivate,
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'network.cookie.cookieBehavior': keepsCookies ? 0 : 2,
        'intl.accept_languages': localeOf[language],
      },
    });
    return new PlainFirefox(browser, await browser.newPage());
  }

  /** Waits until it can be read on the page. */
  async says(text: string): Promise<void> {
    await expect.poll(() => this.text().catch(String), { timeout: 30_000 }).toContain(text);
  }

  /** All that can be read on the page. */
  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  // Not by the roles that Firefox tells: there each question for one takes seconds.
  press(name: string): Promise<void> {
    return this.page.locator(named('button', name)).click();
  }

  follow(name: string): Promise<void> {
    return this.page.locator(named('a', name)).click();
  }

  /** @param label as the field's label begins */
  type(label: string, text: string): Promise<void> {
    return this.page
      .locator(`::-p-xpath(//*[@id=//label[starts-with(normalize-space(),"${label}")]/@for])`)
      .fill(text);
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}

const named = (element: 'a' | 'button', name: string): string =>
  `::-p-xpath(//${element}[normalize-space()="${name}" or @aria-label="${name}"])`;
