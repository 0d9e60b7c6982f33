import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { languages } from '#core/messages/message.ts';
import { test } from './fixture.ts';
import { openAs, screens, showScreen, type Visitor } from './screens.ts';
import { makeShownData } from './shown-data.ts';
import { type Size, sizes } from './sizes.ts';

// axe finds nothing on any screen: two sizes, light and dark, both languages. CI takes half of the combinations, such
// that every pair of them is met; LONG=1 takes all.

const visitors: readonly Visitor[] = ['anonymous', 'user', 'operator'];

for (const size of Object.keys(sizes) as Size[]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const language of languages) {
      const even = (size === 'phone') === ((colorScheme === 'light') === (language === 'fr'));
      if (!even && process.env.LONG === undefined) continue;
      test(`axe finds nothing on a ${size}, ${colorScheme}, in ${language}`, async ({ browser, portal }) => {
        const data = await makeShownData(portal);
        const found: string[] = [];
        for (const visitor of visitors) {
          const { context, page } = await openAs(browser, { portal, visitor, size, language, colorScheme });
          for (const screen of screens.filter((candidate) => candidate.visitor === visitor)) {
            await showScreen(page, portal.origin + screen.path(data));
            const { violations } = await new AxeBuilder({ page })
              .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
              .analyze();
            for (const { id, nodes } of violations) {
              found.push(...nodes.map(({ target }) => `${screen.name}: ${id} at ${target.join(' ')}`));
            }
            const overflow = await page.evaluate(
              () => document.documentElement.scrollWidth - window.innerWidth,
            );
            if (overflow > 0) found.push(`${screen.name}: ${overflow} px wider than the screen`);
            await expect(page.locator('html')).toHaveAttribute('lang', language);
          }
          await context.close();
        }
        expect(found).toEqual([]);
      });
    }
  }
}
