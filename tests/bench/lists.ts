import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Cookie, Page, Response } from 'playwright';
import type { Language } from '../../core/messages/message.ts';
import { localeOf, wordsOf } from '../journeys/languages.ts';
import { signIn } from '../journeys/pages/sign-in-page.ts';
import { sizes } from '../journeys/sizes.ts';
import { type OpenPortal, openFurnishedPortal } from '../portal/furnished-portal.ts';
import { launchChromium } from './browser.ts';
import type { BenchOptions, Figure } from './figure.ts';
import { type Scores, scoreFigures, scoreOf } from './lighthouse-score.ts';
import { plantAccount } from './plant-account.ts';

const built = join(import.meta.dirname, '..', '..', 'dist', 'pwa');

/** Bytes of gzipped JavaScript that the list of orders may need before its first rows are there. */
const budget = 90_000;

/** The list of a thousand orders, for whoever is signed in and comes with an empty cache. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  const portal = await openFurnishedPortal();
  try {
    await plantAccount(portal, { from: 0, to: 1000 });
    const browser = await launchChromium();
    const figures: Figure[] = [];
    let cookies: readonly Cookie[] = [];
    try {
      cookies = await sessionOf(browser, portal);
      for (const language of ['en', 'fr'] as const)
        figures.push(...(await weigh(browser, { portal, cookies, language })));
    } finally {
      await browser.close();
    }
    const scores: Scores[] = [];
    for (let run = 0; run < (short ? 1 : 3); run++)
      scores.push(await scoreOf(`${portal.origin}/orders`, cookies));
    return [...figures, ...scoreFigures('Lighthouse, phone, list of 1,000 orders', scores)];
  } finally {
    await portal.close();
  }
}

async function sessionOf(browser: Browser, portal: OpenPortal): Promise<readonly Cookie[]> {
  const context = await browser.newContext({ locale: localeOf.en });
  const credentials = { origin: portal.origin, login: portal.userLogin, password: portal.password };
  await signIn(await context.newPage(), wordsOf.en, credentials);
  const cookies = await context.cookies();
  await context.close();
  return cookies;
}

interface Weighing {
  readonly portal: OpenPortal;
  readonly cookies: readonly Cookie[];
  readonly language: Language;
}

/** What Chromium fetches for the list, taken from its network: to the first rows, and until nothing more comes by itself. */
async function weigh(browser: Browser, { portal, cookies, language }: Weighing): Promise<readonly Figure[]> {
  // What the service worker keeps for later is no part of a first load.
  const context = await browser.newContext({
    ...sizes.phone,
    locale: localeOf[language],
    serviceWorkers: 'block',
  });
  await context.addCookies([...cookies]);
  const page = await context.newPage();
  const fetched: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') fetched.push(response);
  });
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.data-table tbody th a')) return;
      observer.disconnect();
      Object.assign(window, { firstRowAt: performance.timeOrigin + performance.now() });
    });
    observer.observe(document, { subtree: true, childList: true });
  });
  await page.goto(`${portal.origin}/orders`);
  await settled(page);
  const firstRowAt = await page.evaluate(() => (window as unknown as { firstRowAt: number }).firstRowAt);
  // By when each was asked for: what comes later may be there a moment after the rows.
  const first = await weightOf(
    fetched.filter((response) => response.request().timing().startTime < firstRowAt),
  );
  const later = await weightOf(fetched);
  await context.close();
  const kB = (name: string, bytes: number): Figure => ({
    name: `JavaScript, ${name}, ${language}`,
    value: bytes / 1000,
    unit: 'kB',
    ok: true,
  });
  return [
    {
      ...kB('list of orders to its first rows', first.page),
      budget: `≤ ${budget / 1000} kB`,
      ok: first.page <= budget,
    },
    kB('list of orders, with what comes after them by itself', later.page),
    // It has no words of either language.
    ...(language === 'en' ? [{ ...kB('', later.workers), name: 'JavaScript, Worker of the account' }] : []),
  ];
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('paraphe account whole').length > 0, null, {
    timeout: 60_000,
  });
  // The list that the device answers takes the place of the portal's.
  await page.waitForFunction(
    () => document.querySelector('.order-rows:not([aria-busy]) > p[role=status]') !== null,
  );
}

/** Gzipped as `check-sizes` does, whatever encoding the server chose; Workers apart. */
async function weightOf(
  responses: readonly Response[],
): Promise<{ readonly page: number; readonly workers: number }> {
  const weight = { page: 0, workers: 0 };
  for (const response of responses) {
    const path = new URL(response.url()).pathname;
    // Of the build: a Worker that has ended takes what the browser knew of its script along.
    const size = gzipSync(await readFile(join(built, path)), { level: 9 }).length;
    weight[path.includes('.worker-') ? 'workers' : 'page'] += size;
  }
  return weight;
}
