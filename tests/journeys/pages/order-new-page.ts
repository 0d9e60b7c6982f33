import type { Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';
import type { Language } from '#core/messages/message.ts';
import type { Composition } from '#core/orders/composition.ts';
import { beginningWith } from './names.ts';

/** Fills the order form as a customer does, reviews and confirms; gives the reference that the last page shows. */
export async function placeOrder(
  page: Page,
  words: Messages,
  {
    origin,
    composition,
    language,
  }: { readonly origin: string; readonly composition: Composition; readonly language: Language },
): Promise<string> {
  const { place } = words.ordering;
  await page.goto(`${origin}/orders/new`);
  await page.getByRole('radio', { name: words.common.products['mail-professional-1y'].name }).check();
  const { countryName, ...texts } = composition;
  for (const [field, text] of Object.entries(texts) as [keyof typeof texts, string][]) {
    await page.getByRole('textbox', { name: beginningWith(words.common.fields[field]) }).fill(text);
  }
  await page.getByRole('combobox', { name: words.common.fields.countryName }).selectOption(countryName);
  await page.getByRole('radio', { name: words.common.languages[language] }).check();
  await page.getByRole('button', { name: place.review }).click();
  await page.getByRole('heading', { level: 1, name: place.reviewTitle }).waitFor();
  await page.getByRole('button', { name: place.confirm }).click();
  await page.getByRole('heading', { level: 1, name: place.doneTitle }).waitFor();
  const said = await page
    .getByText(/\b\d{10}\b/)
    .first()
    .textContent();
  return /\b\d{10}\b/.exec(said ?? '')?.[0] ?? '';
}
