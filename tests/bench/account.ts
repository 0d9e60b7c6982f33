import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright';
import { eventsPath } from '../../core/portal/server-events.ts';
import { splitAnswer } from '../../core/sync/answer-octets.ts';
import { type PullAnswer, syncPath } from '../../core/sync/protocol.ts';
import { wordsOf } from '../journeys/languages.ts';
import { typePassword } from '../journeys/pages/sign-in-page.ts';
import { type OpenPortal, openFurnishedPortal } from '../portal/furnished-portal.ts';
import { signedIn } from '../portal/orders.ts';
import { inProfile } from './browser.ts';
import { type BenchOptions, type Figure, percentile } from './figure.ts';
import { scroll, settle, sortColumns, stopTiming, typeSearch } from './list-timings.ts';
import { changeOrders, connectBeside, plantAccount } from './plant-account.ts';

const words = wordsOf.en;

/** What the application notes once all orders are on the device. */
const wholeMark = 'paraphe account whole';

/** What the bench has the page say when the first row of a list is there, and at which of its milliseconds. */
const rowsMark = 'first row at';

/** Milliseconds in which the browser does what it put off: writes to the disk, reads all orders. */
const rest = 4_000;

/** What the issue asks at 100,000 orders; smaller accounts are printed to show how each grows. */
const budgets = {
  firstSync: 6000,
  open: 700,
  key: 50,
  sort: 120,
  memory: 350,
  longTask: 50,
  dropped: 1,
  pull: 300,
} as const;

interface Measured {
  readonly firstSync: number;
  readonly open: number;
  readonly key: number;
  readonly sort: number;
  readonly memory: number;
  readonly longTask: number;
  readonly dropped: number;
  readonly pull: number;
  readonly told: number;
}

/** An account as large as they come, on a new device in real Chromium: told, opened without network, searched, sorted. */
export async function measure({ short }: BenchOptions): Promise<readonly Figure[]> {
  const portal = await openFurnishedPortal();
  const figures: Figure[] = [];
  try {
    let from = 0;
    for (const to of short ? [1000] : [1000, 10_000, 100_000]) {
      await plantAccount(portal, { from, to });
      from = to;
      const told = await tellAll(portal);
      await tidyUp(portal);
      figures.push({
        name: `Telling all orders to the account's first device, ${to.toLocaleString('en')} orders`,
        value: told,
        unit: 'ms',
        ok: true,
      });
      figures.push(...figuresOf(to, await inProfile((context) => measureOne(context, portal))));
    }
  } finally {
    await portal.close();
  }
  return figures;
}

/** As a device of the account did before: from then on the portal keeps what it tells (docs/decisions/025). */
async function tellAll(portal: OpenPortal): Promise<number> {
  const user = await signedIn(portal, 'user');
  const began = performance.now();
  let cursor: string | undefined = '';
  while (cursor !== undefined) {
    const query = new URLSearchParams({ only: 'order', ...(cursor === '' ? {} : { order: cursor }) });
    const { head } = splitAnswer(await user.readOctets(`${syncPath}?${query}`));
    cursor = (JSON.parse(gunzipSync(head).toString()) as PullAnswer).kinds.order?.next;
  }
  return performance.now() - began;
}

/** What the database does behind a great change it does now, and not while the device is measured on the same cores. */
async function tidyUp(portal: OpenPortal): Promise<void> {
  const client = await connectBeside(portal);
  try {
    await client.query('vacuum (analyze)');
    await client.query('checkpoint');
  } finally {
    await client.end();
  }
}

type Budgeted = keyof typeof budgets;

function figuresOf(orders: number, measured: Measured): readonly Figure[] {
  const isWhole = orders === 100_000;
  const told = orders.toLocaleString('en');
  const figure = (name: string, key: Budgeted, unit: string): Figure => ({
    name: `${name}, ${told} orders`,
    value: measured[key],
    unit,
    ...(isWhole ? { budget: `≤ ${budgets[key]} ${unit}` } : {}),
    ok: !isWhole || measured[key] <= budgets[key],
  });
  return [
    figure('First synchronisation of a new device', 'firstSync', 'ms'),
    figure('Longest task of the page meanwhile', 'longTask', 'ms'),
    figure('Opening the list without network, to its first rows', 'open', 'ms'),
    figure('From a key of the search to its rows, p95', 'key', 'ms'),
    figure('Sorting by a column, slowest', 'sort', 'ms'),
    figure('Memory of the tab', 'memory', 'MB'),
    figure('Frames dropped while scrolling', 'dropped', '%'),
    figure('Pull of 1,000 changed orders, to the list that shows them', 'pull', 'ms'),
    {
      name: `From their commit at the portal to that list, ${told} orders`,
      value: measured.told,
      unit: 'ms',
      ok: true,
    },
  ];
}

async function measureOne(context: BrowserContext, portal: OpenPortal): Promise<Measured> {
  await observe(context);
  const told = await measureFirstSync(context, portal);
  await context.setOffline(true);
  const { page, open } = await openOffline(context, portal.origin);
  const key = await typeSearch(page);
  const sort = await sortColumns(page);
  await stopTiming(page);
  const rounds: number[] = [];
  for (let round = 0; round < 3; round++) rounds.push(await scroll(page));
  const dropped = percentile(rounds, 0.5);
  const memory = await tabMemory(context);
  const shown = await showChanges(page, context, portal);
  return { ...told, open, key, sort, dropped, memory, ...shown };
}

async function measureFirstSync(
  context: BrowserContext,
  portal: OpenPortal,
): Promise<Pick<Measured, 'firstSync' | 'longTask'>> {
  const page = await context.newPage();
  // The browser starts and installs the application while somebody types.
  await page.goto(`${portal.origin}/sign-in`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  // The page says it by itself: to be asked, it would first be sent what asks, and stand still for that long.
  const whole = page.waitForEvent('console', {
    predicate: (message) => message.text() === wholeMark,
    timeout: 120_000,
  });
  await typePassword(page, words, { login: portal.userLogin, password: portal.password });
  await whole;
  const firstSync = await page.evaluate((mark) => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return at(mark) - at('paraphe account begins');
  }, wholeMark);
  // Not what the page did before: signing in, and drawing what comes then.
  const longTask = await page.evaluate(() => {
    const began = performance.getEntriesByName('paraphe account begins')[0]?.startTime ?? 0;
    const { tasks } = window as unknown as Observed;
    return Math.max(0, ...tasks.filter(({ at }) => at > began).map(({ duration }) => duration));
  });
  // How lists begin is written down in the moment after, in the page's own time: there is nothing to wait for by name.
  await page.waitForTimeout(rest);
  await page.close();
  return { firstSync, longTask };
}

interface Observed {
  tasks: { at: number; duration: number }[];
  firstRow: number;
}

/** Long tasks from the start; when the first row of a list is there. */
async function observe(context: BrowserContext): Promise<void> {
  await context.addInitScript(
    (marks) => {
      new PerformanceObserver((list) => {
        if (list.getEntriesByName(marks.whole).length > 0) console.debug(marks.whole);
      }).observe({ type: 'mark', buffered: true });
      const seen: Observed = { tasks: [], firstRow: 0 };
      Object.assign(window, seen);
      const at = window as unknown as Observed;
      new PerformanceObserver((list) => {
        for (const { startTime, duration } of list.getEntries()) at.tasks.push({ at: startTime, duration });
      }).observe({ type: 'longtask', buffered: true });
      new MutationObserver((_, observer) => {
        if (document.querySelector('.data-table tbody th a') === null) return;
        at.firstRow = performance.now();
        console.debug(`${marks.rows} ${at.firstRow}`);
        observer.disconnect();
      }).observe(document, { subtree: true, childList: true });
    },
    { whole: wholeMark, rows: rowsMark },
  );
}

/**
 * Each time in a tab of its own, as of somebody who opens the application: what the last one still read would take the
 * cores of the next. The last one stays open.
 */
async function openOffline(
  context: BrowserContext,
  origin: string,
): Promise<{ readonly page: Page; readonly open: number }> {
  const times: number[] = [];
  for (;;) {
    const page = await context.newPage();
    const rows = page.waitForEvent('console', {
      predicate: (message) => message.text().startsWith(rowsMark),
      timeout: 60_000,
    });
    // Nothing is asked of the page, which would first be sent what asks.
    await page.goto(`${origin}/orders`, { waitUntil: 'commit' });
    times.push(Number((await rows).text().slice(rowsMark.length)));
    // Whoever types in the first moment waits until all orders are read; this is about those who look first.
    await page.waitForTimeout(rest);
    if (times.length === 5) return { page, open: percentile(times, 0.5) };
    await page.close();
  }
}

/** A thousand orders change at the portal, all that are in sight among them: until the list on screen has them. */
async function showChanges(
  page: Page,
  context: BrowserContext,
  portal: OpenPortal,
): Promise<Pick<Measured, 'pull' | 'told'>> {
  await context.setOffline(false);
  const listens = page.waitForResponse((response) => response.url().endsWith(eventsPath));
  await page.goto(`${portal.origin}/orders`);
  await listens;
  await page.waitForFunction(() => (window as unknown as Observed).firstRow > 0, null, { timeout: 60_000 });
  const client = await connectBeside(portal);
  const [pulls, tolds] = [[] as number[], [] as number[]];
  try {
    for (let run = 0; run < 3; run++) {
      // What the last change, or the page's own beginning, set going is over.
      await settle(page);
      const references = await page
        .locator('.data-table tbody th a')
        .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
      const givenName = `Changed${run}`;
      await watchForText(page, givenName);
      const answered = page.waitForResponse((response) => new URL(response.url()).pathname === syncPath);
      await changeOrders(client, {
        login: portal.userLogin,
        references: references.map((path) => path.split('/').at(-1) ?? ''),
        count: 1000,
        givenName,
      });
      const committed = Date.now();
      // Known only once the answer has begun.
      const { startTime } = (await answered).request().timing();
      const shown = await page.waitForFunction(() => (window as unknown as { textAt: number }).textAt);
      const shownAt = await shown.jsonValue();
      pulls.push(shownAt - startTime);
      tolds.push(shownAt - committed);
    }
  } finally {
    await client.end();
  }
  return { pull: percentile(pulls, 0.5), told: percentile(tolds, 0.5) };
}

/** Notes when a text is first in the list, as milliseconds since 1970. */
async function watchForText(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    Object.assign(window, { textAt: 0 });
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.data-table tbody')?.textContent.includes(wanted)) return;
      observer.disconnect();
      Object.assign(window, { textAt: performance.timeOrigin + performance.now() });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  }, text);
}

/** Private memory of the largest page process, its Workers included, in MB. */
async function tabMemory(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) throw new Error('the profile has no browser');
  const { processInfo } = (await session.send('SystemInfo.getProcessInfo')) as {
    processInfo: readonly { readonly type: string; readonly id: number }[];
  };
  const sizesOf = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      const kB = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
      return (kB('Private_Clean') + kB('Private_Dirty')) / 1000;
    });
  return Math.max(...sizesOf);
}
