import { expect } from '@playwright/test';
import { test } from './fixture.ts';

test('a chosen theme is there before the application is', async ({ browser, portal }) => {
  const context = await browser.newContext({ colorScheme: 'light' });
  const page = await context.newPage();
  await page.addInitScript(() => localStorage.setItem('paraphe.theme', 'dark'));
  await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
  await page.goto(portal.origin);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await context.close();
});
