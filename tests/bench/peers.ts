import type { Page } from 'playwright';
import { inBenchPage } from './browser.ts';
import { type BenchOptions, type Figure, median, percentile } from './figure.ts';
import type { StoreAnswer, StoreCall, StoreName } from './page/stores/store-calls.ts';

/** One word each, since the peers' indexes hold words; typed letter by letter. */
const words = ['family12', 'person777', 'maelle'];
const typed = words.flatMap((word) => [...word].map((_, index) => word.slice(0, index + 1)));

interface Measured {
  readonly load: number;
  readonly open: number;
  /** From the start until everything is in memory. */
  readonly whole: number;
  /** A keystroke, p95; undefined where no index of words was made. */
  readonly key: number | undefined;
}

/** PouchDB needs more than ten minutes for an index of words of ten times as many, which is too long for a bench. */
const mostInPouchIndex = 10_000;

/** The same rows kept and asked for by us, by Dexie and by PouchDB, in one browser and in Workers that have just started. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const count of short ? [1000] : [10_000, 100_000]) figures.push(...(await measureCount(count)));
  return figures;
}

function measureCount(count: number): Promise<readonly Figure[]> {
  return inBenchPage(async (page) => {
    const ours = await measureStore(page, { count, kept: 'ours', searched: 'ours' });
    const dexie = await measureStore(page, { count, kept: 'dexie', searched: 'dexie, searched' });
    const searched = count > mostInPouchIndex ? undefined : 'pouch, searched';
    const pouch = await measureStore(page, { count, kept: 'pouch', searched });
    return [
      ...figuresOf(count, ours, { name: 'Dexie', ...dexie }),
      ...figuresOf(count, ours, { name: 'PouchDB', ...pouch }),
      {
        name: `Everything of ${count.toLocaleString('en')} orders in memory after a start`,
        value: ours.whole,
        unit: 'ms',
        ok: true,
      },
    ];
  });
}

function figuresOf(
  count: number,
  ours: Measured,
  { name, ...peer }: Measured & { readonly name: string },
): Figure[] {
  const told = count.toLocaleString('en');
  const names: Readonly<Record<Exclude<keyof Measured, 'whole'>, string>> = {
    load: `Keeping ${told} orders on the device`,
    open: `First rows of ${told} orders after a start`,
    key: `A key of the search in ${told} orders, p95`,
  };
  return (Object.entries(names) as [keyof typeof names, string][]).flatMap(([key, what]) => {
    const [mine, theirs] = [ours[key], peer[key]];
    if (mine === undefined || theirs === undefined) return [];
    const ratio = mine / theirs;
    return {
      name: `${what}, beside ${name}`,
      value: mine,
      unit: 'ms',
      peer: { name, value: theirs },
      ratio,
      budget: '≤ 1×',
      ok: ratio <= 1,
    };
  });
}

interface Asked {
  readonly count: number;
  /** The store that is loaded and opened, and the one that is searched. */
  readonly kept: StoreName;
  readonly searched: StoreName | undefined;
}

async function measureStore(page: Page, { count, kept, searched }: Asked): Promise<Measured> {
  const ask = (call: StoreCall): Promise<StoreAnswer> => page.evaluate((asked) => window.store(asked), call);
  const { times } = await ask({ work: 'load', store: kept, count });
  const opens: number[] = [];
  const wholes: number[] = [];
  // The first start after loading is not measured: the beginning of a list is kept once it was looked at.
  for (let run = 0; run < 4; run++) {
    const opened = await ask({ work: 'use', store: kept, typed: [] });
    if (opened.totals[0] !== count) throw new Error(`${kept} has ${opened.totals[0]} of ${count} orders`);
    if (run === 0) continue;
    opens.push(opened.times[0] ?? Number.NaN);
    wholes.push(opened.whole ?? Number.NaN);
  }
  return {
    load: times[0] ?? Number.NaN,
    open: median(opens),
    whole: median(wholes),
    key: searched && (await measureKeys(ask, { count, kept, searched })),
  };
}

async function measureKeys(
  ask: (call: StoreCall) => Promise<StoreAnswer>,
  { count, kept, searched }: Asked & { readonly searched: StoreName },
): Promise<number> {
  if (searched !== kept) await ask({ work: 'load', store: searched, count });
  const { times, totals } = await ask({ work: 'use', store: searched, typed });
  if (totals.includes(0)) throw new Error(`${searched} finds nothing for ${typed[totals.indexOf(0) - 1]}`);
  return percentile(times.slice(1), 0.95);
}
