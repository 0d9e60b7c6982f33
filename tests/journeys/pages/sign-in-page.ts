import type { Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';

export interface Credentials {
  readonly origin: string;
  readonly login: string;
  readonly password: string;
}

/** Goes to the sign-in page and signs in by password, to the end. */
export async function signIn(page: Page, words: Messages, credentials: Credentials): Promise<void> {
  await page.goto(`${credentials.origin}/sign-in`);
  await typePassword(page, words, credentials);
  await page
    .getByRole('heading', { level: 1 })
    .and(page.getByText(words.signin.title, { exact: true }))
    .waitFor({ state: 'detached' });
}

/** The first step on the sign-in page; whatever it leads to is not waited for. */
export async function typePassword(
  page: Page,
  words: Messages,
  { login, password }: Pick<Credentials, 'login' | 'password'>,
): Promise<void> {
  await page.getByLabel(words.signin.login, { exact: true }).fill(login);
  await page.getByLabel(words.common.password, { exact: true }).fill(password);
  await page.getByRole('button', { name: words.signin.submit }).click();
}

/** The second step: a code of the app. */
export async function typeCode(page: Page, words: Messages, code: string): Promise<void> {
  await page.getByLabel(words.signin.code.field, { exact: true }).fill(code);
  await page.getByRole('button', { name: words.signin.submit }).click();
}
