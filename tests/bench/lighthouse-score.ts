import lighthouse from 'lighthouse';
import type { Browser, Cookie } from 'playwright';
import { freePort } from '../portal/furnished-portal.ts';
import { launchChromium } from './browser.ts';
import { type Figure, median } from './figure.ts';

const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
} as const;

type Category = keyof typeof categories;
export type Scores = Readonly<Record<Category, number>>;

/** The median of each category, with its budget. */
export function scoreFigures(name: string, scores: readonly Scores[]): readonly Figure[] {
  return Object.entries(categories).map(([category, words]) => {
    const value = median(scores.map((score) => score[category as Category]));
    return { name: `${name}: ${words}`, value, unit: 'of 100', budget: '≥ 95', ok: value >= 95 };
  });
}

/**
 * Lighthouse's own phone, network and processor, in a browser that has seen nothing before.
 * @param cookies what it has all the same: a session
 */
export async function scoreOf(url: string, cookies: readonly Cookie[] = []): Promise<Scores> {
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  try {
    await giveCookies(browser, url, cookies);
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: Object.keys(categories),
    });
    const shown = result?.lhr.finalDisplayedUrl;
    if (shown !== undefined && new URL(shown).pathname !== new URL(url).pathname)
      throw new Error(`${shown} was shown instead of ${url}`);
    const of = (name: Category): number => (result?.lhr.categories[name]?.score ?? 0) * 100;
    for (const audit of Object.values(result?.lhr.audits ?? {})) {
      if (process.env.VERBOSE && audit.score !== null && audit.score < 1)
        console.log(audit.id, audit.score, audit.displayValue ?? '');
    }
    return {
      performance: of('performance'),
      accessibility: of('accessibility'),
      'best-practices': of('best-practices'),
    };
  } finally {
    await browser.close();
  }
}

/** Lighthouse opens its page in the browser's own context, which Playwright has no handle of. */
async function giveCookies(browser: Browser, url: string, cookies: readonly Cookie[]): Promise<void> {
  const session = await browser.newBrowserCDPSession();
  await session.send('Storage.setCookies', {
    cookies: cookies.map(({ name, value, path, httpOnly, secure, sameSite }) => ({
      name,
      value,
      path,
      httpOnly,
      secure,
      sameSite,
      // In place of a domain, which a name with the prefix __Host- must not have.
      url: new URL('/', url).href,
    })),
  });
  await session.detach();
}
