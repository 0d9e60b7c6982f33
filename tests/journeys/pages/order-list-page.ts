import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';
import { type ValidityBound, validityBounds } from '../../../core/orders/validity-bounds.ts';
import type { ListQuery } from '../../../pwa/orders/list-query.ts';

/** The account's list of orders. */
export class OrderListPage {
  readonly page: Page;
  readonly #words: Messages;
  readonly #origin: string;

  constructor(page: Page, words: Messages, origin: string) {
    this.page = page;
    this.#words = words;
    this.#origin = origin;
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`${this.#origin}/orders${query}`);
    await this.page.getByRole('searchbox').waitFor();
  }

  row(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  get search(): Locator {
    return this.page.getByRole('searchbox');
  }

  view(name: string): Locator {
    return this.#views.getByRole('link', { name, exact: true });
  }

  /** Keeps what is shown, or gives the view that is shown another name. */
  async nameView(name: string, { was }: { readonly was?: string } = {}): Promise<void> {
    const { views } = this.#words.lists;
    await this.#views.getByRole('button', { name: was ? views.renameOf(was) : views.save }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(views.name).fill(name);
    await dialog.getByRole('button', { name: this.#words.common.actions.save }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  async removeView(name: string): Promise<void> {
    await this.#views.getByRole('button', { name: this.#words.lists.views.removeOf(name) }).click();
  }

  /** The list as CSV, made on the device. */
  async export(): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: this.#words.administration.columns.export }).click(),
    ]);
    return readFile(await download.path(), 'utf8');
  }

  get #views(): Locator {
    return this.page.getByRole('navigation', { name: this.#words.lists.views.title });
  }

  /** Chooses in the dialog of filters and shows what they leave. */
  async filter(chosen: {
    readonly field?: string;
    readonly days?: Pick<ListQuery, ValidityBound>;
  }): Promise<void> {
    const { filters } = this.#words.lists;
    await this.page.getByRole('button', { name: filters.open(0) }).click();
    const dialog = this.page.getByRole('dialog', { name: filters.title });
    if (chosen.field) await dialog.getByLabel(filters.field).selectOption({ label: chosen.field });
    for (const bound of validityBounds) {
      const day = chosen.days?.[bound];
      if (day) await dialog.getByLabel(filters.bounds[bound]).fill(day);
    }
    await dialog.getByRole('button', { name: filters.show }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
