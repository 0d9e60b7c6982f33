import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** @returns a line for each place where axe finds something, empty when all is well */
export async function foundByAxe(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    // The other way opens a second page for frames of other origins, of which there are none: it takes twice as long.
    .setLegacyMode(true)
    .analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}
