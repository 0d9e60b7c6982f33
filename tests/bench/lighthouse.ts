import lighthouse from 'lighthouse';
import { freePort, openFurnishedPortal } from '../portal/furnished-portal.ts';
import { inviteHolder } from '../portal/orders.ts';
import { launchChromium } from './browser.ts';
import { type BenchOptions, type Figure, median } from './figure.ts';

const categories = {
  performance: 'performance',
  accessibility: 'accessibility',
  'best-practices': 'best practices',
} as const;

/** Lighthouse's own phone, network and processor, on the first screen of an invitation that was never opened before. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  const portal = await openFurnishedPortal();
  try {
    const scores: Record<keyof typeof categories, number[]> = {
      performance: [],
      accessibility: [],
      'best-practices': [],
    };
    for (let run = 0; run < (short ? 1 : 3); run++) {
      const { link } = await inviteHolder(portal, { mailbox: `zoe.${run}@example.com`, language: 'fr' });
      const result = await score(link);
      for (const name of Object.keys(categories) as (keyof typeof categories)[])
        scores[name].push(result[name]);
    }
    return Object.entries(categories).map(([name, words]) => {
      const value = median(scores[name as keyof typeof categories]);
      return { name: `Lighthouse, phone: ${words}`, value, unit: 'of 100', budget: '≥ 95', ok: value >= 95 };
    });
  } finally {
    await portal.close();
  }
}

async function score(url: string): Promise<Readonly<Record<keyof typeof categories, number>>> {
  const port = await freePort();
  const browser = await launchChromium([`--remote-debugging-port=${port}`]);
  try {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: Object.keys(categories),
    });
    const of = (name: keyof typeof categories): number => (result?.lhr.categories[name]?.score ?? 0) * 100;
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
