import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Language } from '#core/messages/message.ts';
import { findChromium } from '../../scripts/programs/install.ts';
import { chromiumFlags } from '../bench/browser.ts';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';
import { createPortalClient } from '../portal/portal-client.ts';
import { test as base } from './fixture.ts';
import { localeOf } from './languages.ts';
import { type Size, sizes } from './sizes.ts';

const policies = '/etc/chromium/policies/managed';
/** One for all: of two files that say something of the same setting Chromium reads one. */
const policy = join(policies, 'paraphe-journeys.json');

interface View {
  readonly language: Language;
  readonly size: Size;
}

/** Journeys that open such browsers; they are closed, and the policy is taken back, however the journey ends. */
export const test = base.extend<{ readonly openBrowser: (view?: View) => Promise<CertificateBrowser> }>({
  openBrowser: async ({ portal }, use) => {
    const opened: CertificateBrowser[] = [];
    await use(async (view) => {
      const browser = await CertificateBrowser.open(portal, view);
      opened.push(browser);
      return browser;
    });
    for (const browser of opened) await browser.close();
  },
});

/** Why this machine cannot have one; undefined when it can. */
export function whyNoCertificateBrowser(): string | undefined {
  if (process.getuid?.() !== 0) return 'only root may tell Chromium which certificate to present';
  try {
    execFileSync('which', ['certutil', 'pk12util']);
    return undefined;
  } catch {
    return 'certutil and pk12util are missing: apt-get install libnss3-tools';
  }
}

/**
 * Chromium with certificates of its own, as somebody has them who imported them: an NSS database in a home that goes
 * with it. The portal's root is trusted there. Nobody is there to press "OK" when it asks which certificate to present,
 * so a policy for this one address has it present the one it has.
 */
class CertificateBrowser {
  readonly #home = mkdtempSync(join(tmpdir(), 'paraphe-home-'));
  readonly #portal: FurnishedPortal;
  readonly #view: View;
  #context: BrowserContext | undefined;

  private constructor(portal: FurnishedPortal, view: View) {
    this.#portal = portal;
    this.#view = view;
  }

  static async open(
    portal: FurnishedPortal,
    view: View = { language: 'en', size: 'desktop' },
  ): Promise<CertificateBrowser> {
    const browser = new CertificateBrowser(portal, view);
    presentTo(await certificateOrigin(portal.origin));
    await browser.forgetCertificates();
    return browser;
  }

  /** The pages of this start; what the browser was told about certificates holds until the next. */
  get page(): Page {
    const [page] = this.#context?.pages() ?? [];
    if (page === undefined) throw new Error('the browser was not started');
    return page;
  }

  get context(): BrowserContext {
    return this.page.context();
  }

  /** Imports a PKCS#12 as the browser's own dialog does, and starts anew. */
  async importCertificate(pkcs12: Uint8Array, password: string): Promise<void> {
    await this.#stop();
    const file = join(this.#home, 'imported.p12');
    writeFileSync(file, pkcs12);
    this.#nss('pk12util', ['-i', file, '-W', password, '-K', '']);
    await this.#start();
  }

  /** As on a device on which nothing was imported. */
  async forgetCertificates(): Promise<void> {
    await this.#stop();
    const folder = join(this.#home, '.pki', 'nssdb');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    this.#nss('certutil', ['-N', '--empty-password']);
    const root = join(this.#home, 'root.cer');
    const answer = await fetch(`${this.#portal.origin}/ca/root.cer`);
    writeFileSync(root, new Uint8Array(await answer.arrayBuffer()));
    this.#nss('certutil', ['-A', '-n', 'root', '-t', 'C,,', '-i', root]);
    await this.#start();
  }

  async close(): Promise<void> {
    await this.#stop();
    rmSync(policy, { force: true });
    rmSync(this.#home, { recursive: true, force: true });
  }

  #nss(program: string, args: readonly string[]): void {
    execFileSync(program, [...args, '-d', `sql:${join(this.#home, '.pki', 'nssdb')}`], { stdio: 'pipe' });
  }

  async #start(): Promise<void> {
    const executablePath = findChromium();
    const { language, size } = this.#view;
    this.#context = await chromium.launchPersistentContext(join(this.#home, 'profile'), {
      ...(executablePath ? { executablePath } : { channel: 'chromium' }),
      ...sizes[size],
      headless: true,
      locale: localeOf[language],
      args: [...chromiumFlags, `--lang=${localeOf[language]}`],
      env: { ...(process.env as Record<string, string>), HOME: this.#home },
      acceptDownloads: true,
      reducedMotion: 'reduce',
    });
  }

  async #stop(): Promise<void> {
    await this.#context?.close();
    this.#context = undefined;
  }
}

function presentTo(origin: string): void {
  mkdirSync(policies, { recursive: true });
  const rule = JSON.stringify({ pattern: origin, filter: {} });
  writeFileSync(policy, JSON.stringify({ AutoSelectCertificateForUrls: [rule] }));
}

/** The listener opens a moment after the portal does. */
async function certificateOrigin(origin: string): Promise<string> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const { certificateOrigin: offered } = await createPortalClient(origin).read<{
      readonly certificateOrigin?: string;
    }>('/api/session');
    if (offered !== undefined) return offered;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the portal does not offer to sign in by certificate');
}
