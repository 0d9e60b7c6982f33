import type { Page } from 'playwright';
import { percentile } from './figure.ts';

// How soon a list that is on the screen answers to who types, sorts and scrolls.

/** Milliseconds from the input event to the frame in which the list told its new count. */
export async function typeSearch(page: Page): Promise<number> {
  const field = page.getByRole('searchbox');
  const times: number[] = [];
  await timeChanges(page, '.order-rows > p[role=status]');
  for (const text of ['family12', 'zoé f', 'unit 45', 'person777', 'cost 3']) {
    await field.fill('');
    await settle(page);
    for (const letter of text) {
      await page.evaluate(() => Object.assign(window, { changedAt: 0 }));
      await field.pressSequentially(letter);
      await settle(page);
      const time = await page.evaluate(() => {
        const { changedAt, inputAt } = window as unknown as { changedAt: number; inputAt: number };
        return changedAt === 0 ? 0 : changedAt - inputAt;
      });
      if (time > 0) times.push(time);
    }
  }
  await field.fill('');
  await settle(page);
  return percentile(times, 0.95);
}

export async function sortColumns(page: Page): Promise<number> {
  const times: number[] = [];
  await timeChanges(page, '.data-table tbody');
  for (const button of await page.locator('.data-table thead .sort-button').all()) {
    for (let turn = 0; turn < 2; turn++) {
      await page.evaluate(() => Object.assign(window, { changedAt: 0 }));
      await button.click();
      await settle(page);
      const time = await page.evaluate(() => {
        const { changedAt, inputAt } = window as unknown as { changedAt: number; inputAt: number };
        return changedAt === 0 ? 0 : changedAt - inputAt;
      });
      times.push(time);
    }
  }
  return Math.max(...times);
}

export async function stopTiming(page: Page): Promise<void> {
  await page.evaluate(() => (window as unknown as { observer?: MutationObserver }).observer?.disconnect());
}

/** Until {@link stopTiming}: what watches every change costs a page that scrolls its frames. */
async function timeChanges(page: Page, selector: string): Promise<void> {
  await stopTiming(page);
  await page.evaluate((watched) => {
    Object.assign(window, { changedAt: 0, inputAt: 0 });
    const note = () => Object.assign(window, { inputAt: performance.now() });
    addEventListener('input', note, { capture: true });
    addEventListener('click', note, { capture: true });
    const observer = new MutationObserver((changes) => {
      const at = window as unknown as { changedAt: number };
      if (at.changedAt !== 0) return;
      const isWatched = changes.some(
        ({ target }) =>
          (target as Element).parentElement?.closest(watched) || (target as Element).closest?.(watched),
      );
      if (isWatched) at.changedAt = performance.now();
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
    Object.assign(window, { observer });
  }, selector);
}

/** Until the page has had nothing to do for two frames and the Worker has answered. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(resolve)), 150),
      ),
  );
}

/** Share of the frames that came more than half a frame late while the page scrolls for three seconds, in percent. */
export async function scroll(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const times: number[] = [];
        const began = performance.now();
        const step = (now: number) => {
          times.push(now);
          scrollBy(0, 40);
          if (now - began < 3000) requestAnimationFrame(step);
          else {
            const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
            const usual = [...gaps].sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? 16;
            resolve((100 * gaps.filter((gap) => gap > usual * 1.5).length) / gaps.length);
          }
        };
        requestAnimationFrame(step);
      }),
  );
}
