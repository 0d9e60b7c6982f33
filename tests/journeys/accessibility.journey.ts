import { expect } from '@playwright/test';
import { languages } from '#core/messages/message.ts';
import { foundByAxe } from './axe.ts';
import { test } from './fixture.ts';
import { openAs, screens, showScreen, type Visitor } from './screens.ts';
import { makeShownData } from './shown-data.ts';
import { type Size, sizes } from './sizes.ts';

// axe finds nothing on any screen: two sizes, light and dark, both languages. CI takes two of the combinations, so that
// each size, theme and language is met; LONG=1 takes all eight.

const visitors: readonly Visitor[] = ['anonymous', 'user', 'operator'];

for (const size of Object.keys(sizes) as Size[]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const language of languages) {
      const isShort =
        (size === 'phone') === (colorScheme === 'light') && (size === 'phone') === (language === 'fr');
      if (!isShort && process.env.LONG === undefined) continue;
      for (const visitor of visitors) {
        test(`axe finds nothing on a ${size}, ${colorScheme}, in ${language}, as ${visitor}`, async ({
          browser,
          portal,
        }) => {
          // Up to thirty screens, a few seconds each.
          test.setTimeout(240_000);
          const data = await makeShownData(portal);
          const found: string[] = [];
          const { context, page } = await openAs(browser, { portal, visitor, size, language, colorScheme });
          for (const screen of screens.filter((candidate) => candidate.visitor === visitor)) {
            await showScreen(page, portal.origin + screen.path(data));
            found.push(...(await foundByAxe(page)).map((line) => `${screen.name}: ${line}`));
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - window.innerWidth,
            );
            if (overflow > 0) found.push(`${screen.name}: ${overflow} px wider than the screen`);
            await expect(page.locator('html')).toHaveAttribute('lang', language);
          }
          await context.close();
          expect(found).toEqual([]);
        });
      }
    }
  }
}
