import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { freePort } from '../../portal/furnished-portal.ts';
import { connectMarionette, type Marionette } from '../marionette.ts';

const built = join(import.meta.dirname, '..', '..', '..', 'dist', 'extension');

/** The part of puppeteer's connection that is not in its types. */
interface BidiBrowser {
  readonly connection: {
    send(
      method: string,
      parameters: object,
    ): Promise<{
      readonly result: {
        readonly contexts?: readonly { readonly context: string }[];
        readonly exceptionDetails?: { readonly text: string };
      };
    }>;
  };
}

/** In the pages of the extension. */
declare const browser: {
  readonly extension: { getViews(which: { type: 'popup' }): readonly Window[] };
};

/** Fixed, so that its pages have an address: Firefox draws one for each installation. */
const installation = '5f1a2b3c-4d5e-4f60-8a7b-9c0d1e2f3a4b';

/** Firefox with the extension as it is built, and a device that keeps passkeys and knows its owner. */
export class Firefox {
  readonly #browser: Browser;
  readonly #marionette: Marionette;

  private constructor(browser: Browser, marionette: Marionette) {
    this.#browser = browser;
    this.#marionette = marionette;
  }

  /** @param executablePath of Firefox 150 or newer */
  static async open(executablePath: string): Promise<Firefox> {
    const port = await freePort();
    const browser = await launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      acceptInsecureCerts: true,
      // Pages of extensions are the browser's own to it.
      args: ['--remote-allow-system-access', '--marionette'],
      extraPrefsFirefox: {
        'marionette.port': port,
        // Its own notifications: there is no desktop to show them.
        'alerts.useSystemBackend': false,
        'extensions.webextensions.uuids': JSON.stringify({ 'extension@paraphe.example': installation }),
        // Its own questions stand where nothing of ours can answer: each is answered with yes.
        'extensions.webextOptionalPermissionPrompts': false,
        'security.webauth.webauthn_enable_softtoken': true,
        'security.webauth.webauthn_enable_usbtoken': false,
      },
    });
    await browser.installExtension(built);
    const marionette = await connectMarionette(port);
    await marionette.ask('WebAuthn:AddVirtualAuthenticator', {
      protocol: 'ctap2_1',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserConsenting: true,
      isUserVerified: true,
    });
    return new Firefox(browser, marionette);
  }

  newPage(): Promise<Page> {
    return this.#browser.newPage();
  }

  /** A page of the extension, once it has drawn itself. */
  async extensionPage(file: 'options.html' | 'popup.html' | 'signin.html'): Promise<Page> {
    const page = await this.newPage();
    // It arrives in another process, and what waits for the navigation never hears of it.
    page.goto(`moz-extension://${installation}/${file}`).catch(() => undefined);
    await drawn(page);
    return page;
  }

  /** The page of the extension that opens in a tab of its own by what is done. */
  async openedBy(act: () => Promise<void>): Promise<Page> {
    const before = this.#browser.targets();
    const opened = this.#browser.waitForTarget(
      (target) => target.type() === 'page' && !before.includes(target),
    );
    await act();
    const page = await (await opened).asPage();
    await page.waitForSelector('h1');
    return page;
  }

  /**
   * Clicks the extension's icon, as its owner would, over the tab in front: from then on the extension knows that tab.
   * @returns what the popup says; it is closed again
   */
  async clickIcon(beside: Page): Promise<string> {
    await this.#inWindow(`
      const id = 'extension_paraphe_example-browser-action';
      CustomizableUI.addWidgetToArea(id, 'nav-bar');
      document.getElementById(id).querySelector('.unified-extensions-item-action-button').click();`);
    const told = await beside.waitForFunction(() => {
      const [popup] = browser.extension.getViews({ type: 'popup' });
      const text = popup?.document.querySelector('.site')?.textContent;
      if (text) popup?.close();
      return text;
    });
    return (await told.jsonValue()) ?? '';
  }

  /** Runs a script of the browser's own window, which only Firefox's own protocol reaches. */
  async #inWindow(script: string): Promise<void> {
    const { connection } = this.#browser as unknown as BidiBrowser;
    const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const { exceptionDetails } = (
      await connection.send('script.evaluate', {
        expression: `(() => { ${script} })()`,
        target: { context: result.contexts?.[0]?.context },
        awaitPromise: true,
      })
    ).result;
    if (exceptionDetails) throw new Error(exceptionDetails.text);
  }

  async close(): Promise<void> {
    this.#marionette.close();
    await this.#browser.close();
  }
}

/** Firefox refuses to look at a page while it changes its process: asked again until it does, at most 15 seconds. */
async function drawn(page: Page): Promise<void> {
  const end = performance.now() + 15_000;
  for (;;) {
    try {
      await page.waitForSelector('h1');
      return;
    } catch (error) {
      if (performance.now() > end) throw error;
    }
  }
}
