import { expect } from '@playwright/test';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';

const words = wordsOf.en;

test('a new account password is told how strong it is', async ({ browser, portal }) => {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${portal.origin}/password#${'A'.repeat(43)}`);
  const field = page.getByLabel(words.signin.password.new, { exact: true });
  await field.fill('short');
  await expect(page.getByText(words.keybot.password.tooShort(7))).toBeVisible();
  await field.fill('k7wpm-3xr9t-quiet-lantern');
  await expect(page.getByText(words.keybot.strength.levels[4] ?? '')).toBeVisible();
  await context.close();
});
