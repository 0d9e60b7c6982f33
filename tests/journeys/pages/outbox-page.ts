import type { Locator, Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';

/** What waits on this device, and what was refused. */
export class OutboxPage {
  readonly page: Page;
  readonly #words: Messages;
  readonly #origin: string;

  constructor(page: Page, words: Messages, origin: string) {
    this.page = page;
    this.#words = words;
    this.#origin = origin;
  }

  async open(): Promise<void> {
    await this.page.goto(`${this.#origin}/outbox`);
  }

  get upToDate(): Locator {
    return this.page.getByText(this.#words.outbox.upToDate);
  }

  get nothingWaits(): Locator {
    return this.page.getByText(this.#words.outbox.nothingWaits);
  }

  waiting(name: string): Locator {
    return this.page.getByRole('listitem').filter({ hasText: name });
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }
}
