import type { Locator, Page } from '@playwright/test';
import { menuOf } from '#core/accounts/menu.ts';
import type { Right } from '#core/accounts/rights.ts';
import type { Messages } from '#core/messages/en/index.ts';

/** The menu as it is shown beside the screen. */
export function sideMenu(page: Page, words: Messages): Locator {
  return page.getByRole('navigation', { name: words.shell.navigation });
}

/** What stands in the menu, without what it counts. */
export async function entriesOf(menu: Locator): Promise<readonly string[]> {
  const texts = await menu.getByRole('link').allInnerTexts();
  return texts.map((text) => text.split('\n')[0] ?? '');
}

/** What should stand there for somebody with these rights. */
export function entriesFor(words: Messages, rights: readonly Right[]): readonly string[] {
  const { entries } = words.administration.menu;
  const shown = menuOf({ kind: 'user', superUser: false, rights, plan: 'prepaid' });
  return [
    words.shell.home,
    ...shown.flatMap((section) => section.entries.map(({ label }) => entries[label])),
  ];
}
