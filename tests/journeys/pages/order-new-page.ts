import type { Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';
import type { Language } from '#core/messages/message.ts';
import type { Composition } from '#core/orders/composition.ts';
import { beginningWith } from './names.ts';

interface Order {
  readonly origin: string;
  readonly composition: Composition;
  readonly language: Language;
  /** Of the form: a customer's own, or the operator's for customers without an account. */
  readonly path?: string;
}

/** Fills the order form as a customer does, reviews and confirms; gives the reference that the last page shows. */
export async function placeOrder(page: Page, words: Messages, order: Order): Promise<string> {
  await fillOrder(page, words, order);
  return sendOrder(page, words);
}

/** Up to the last button; what comes of it is for the caller to see. */
export async function confirmOrder(page: Page, words: Messages, order: Order): Promise<void> {
  await fillOrder(page, words, order);
  await confirm(page, words);
}

/** Fills in what every order needs. */
export async function fillOrder(
  page: Page,
  words: Messages,
  { origin, composition, language, path = '/orders/new' }: Order,
): Promise<void> {
  await page.goto(origin + path);
  await page.getByRole('radio', { name: words.common.products['mail-professional-1y'].name }).check();
  const { countryName, ...texts } = composition;
  for (const [field, text] of Object.entries(texts) as [keyof typeof texts, string][]) {
    await page.getByRole('textbox', { name: beginningWith(words.common.fields[field]) }).fill(text);
  }
  await page.getByRole('combobox', { name: words.common.fields.countryName }).selectOption(countryName);
  await page.getByRole('radio', { name: words.common.languages[language] }).check();
}

/** Reviews and confirms what was filled in; gives the reference. */
export async function sendOrder(page: Page, words: Messages): Promise<string> {
  await confirm(page, words);
  await page.getByRole('heading', { level: 1, name: words.ordering.place.doneTitle }).waitFor();
  const said = await page
    .getByText(/\b\d{10}\b/)
    .first()
    .textContent();
  return /\b\d{10}\b/.exec(said ?? '')?.[0] ?? '';
}

async function confirm(page: Page, words: Messages): Promise<void> {
  const { place } = words.ordering;
  await page.getByRole('button', { name: place.review }).click();
  await page.getByRole('heading', { level: 1, name: place.reviewTitle }).waitFor();
  await page.getByRole('button', { name: place.confirm }).click();
}
