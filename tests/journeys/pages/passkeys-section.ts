import type { Locator, Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';

/** The passkeys among one's login information. */
export class PasskeysSection {
  readonly #page: Page;
  readonly #words: Messages;

  constructor(page: Page, words: Messages) {
    this.#page = page;
    this.#words = words;
  }

  get section(): Locator {
    return this.#page.getByRole('region', { name: this.#words.passkeys.title });
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  async goto(origin: string): Promise<void> {
    await this.#page.goto(`${origin}/me`);
    await this.section.waitFor();
  }

  async beginAdding(name: string): Promise<void> {
    const { add } = this.#words.passkeys;
    await this.section.getByRole('button', { name: add.open }).click();
    await this.dialog.getByLabel(add.name).fill(name);
    await this.dialog.getByRole('button', { name: add.submit }).click();
  }

  async add(name: string): Promise<void> {
    await this.beginAdding(name);
    await this.section.getByText(name, { exact: true }).waitFor();
  }

  async rename(name: string, to: string): Promise<void> {
    const { add, rename } = this.#words.passkeys;
    await this.section.getByRole('button', { name: rename.label(name) }).click();
    await this.dialog.getByLabel(add.name).fill(to);
    await this.dialog.getByRole('button', { name: this.#words.common.actions.save }).click();
    await this.section.getByText(to, { exact: true }).waitFor();
  }

  async remove(name: string): Promise<void> {
    const { remove } = this.#words.passkeys;
    await this.section.getByRole('button', { name: remove.label(name) }).click();
    await this.dialog.getByRole('button', { name: remove.submit }).click();
    await this.section.getByText(name, { exact: true }).waitFor({ state: 'detached' });
  }
}
