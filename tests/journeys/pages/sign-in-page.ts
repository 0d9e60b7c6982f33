import type { Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';

export async function signIn(
  page: Page,
  words: Messages,
  { origin, login, password }: { readonly origin: string; readonly login: string; readonly password: string },
): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel(words.signin.login, { exact: true }).fill(login);
  await page.getByLabel(words.common.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.signin.submit }).click();
  await page
    .getByRole('heading', { level: 1 })
    .and(page.getByText(words.signin.title, { exact: true }))
    .waitFor({ state: 'detached' });
}
