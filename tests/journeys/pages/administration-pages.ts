import { expect, type Locator, type Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';
import { beginningWith } from './names.ts';

/** The screens of an account's administrator, as they use them. */
export class AdministrationPages {
  readonly page: Page;
  readonly #words: Messages;
  readonly #origin: string;

  constructor(page: Page, words: Messages, origin: string) {
    this.page = page;
    this.#words = words;
    this.#origin = origin;
  }

  async goTo(path: string): Promise<void> {
    await this.page.goto(`${this.#origin}${path}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
  }

  /** @param letter A to D */
  async defineField(
    letter: string,
    { label, description }: { label: string; description: string },
  ): Promise<void> {
    const { customFields } = this.#words.administration;
    await this.goTo('/administration/custom-fields');
    const section = this.page.getByRole('region', { name: customFields.fieldOf(letter) });
    await section.getByRole('textbox', { name: beginningWith(customFields.label) }).fill(label);
    await section.getByRole('textbox', { name: beginningWith(customFields.description) }).fill(description);
    await section.getByRole('button', { name: customFields.save(letter) }).click();
    await expect(this.page.getByText(customFields.saved(label))).toBeVisible();
  }

  /** Takes the words of a column out of or into the lists. */
  async showColumn(title: string): Promise<void> {
    const { columns } = this.#words.administration;
    await this.goTo('/me/columns');
    await this.page.getByRole('checkbox', { name: beginningWith(title) }).check();
    await this.page.getByRole('button', { name: this.#words.common.actions.save }).click();
    await expect(this.page.getByText(columns.saved)).toBeVisible();
  }

  async addContact({
    name,
    mail,
    phone,
    technical,
  }: {
    name: string;
    mail: string;
    phone: string;
    technical: boolean;
  }): Promise<void> {
    const { contacts } = this.#words.administration;
    await this.goTo('/administration/contacts');
    await this.page.getByRole('button', { name: contacts.add }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: contacts.fields.name, exact: true }).fill(name);
    await dialog.getByRole('textbox', { name: contacts.fields.mail }).fill(mail);
    await dialog.getByRole('textbox', { name: beginningWith(contacts.fields.phone) }).fill(phone);
    await dialog.getByRole('checkbox', { name: contacts.administrative }).uncheck();
    await dialog.getByRole('checkbox', { name: contacts.technical }).setChecked(technical);
    await dialog.getByRole('button', { name: contacts.add }).click();
  }

  /** @param point in the words of the page */
  async setContactPoint(
    point: string,
    { mail, language }: { mail: string; language: string },
  ): Promise<void> {
    const { points } = this.#words.administration.preferences;
    await this.goTo('/administration/preferences');
    await this.page.getByRole('textbox', { name: beginningWith(point) }).fill(mail);
    await this.page.getByRole('combobox', { name: points.language(point) }).selectOption({ label: language });
    await this.page.getByRole('button', { name: points.save }).click();
    await expect(this.page.getByText(points.saved)).toBeVisible();
  }

  /** Fills in one of the account's own fields on the page of an order. */
  async fillOwnField(reference: string, label: string, value: string): Promise<void> {
    const { order } = this.#words.ordering;
    await this.goTo(`/orders/${reference}`);
    await this.page.getByRole('textbox', { name: beginningWith(label) }).fill(value);
    await this.page.getByRole('button', { name: order.keepValue(label) }).click();
    await expect(this.page.getByText(order.valueKept(label))).toBeVisible();
  }

  /** The row of the table that names this. */
  row(text: string): Locator {
    return this.page.getByRole('row').filter({ hasText: text });
  }

  /** Text of the file behind a link. */
  async download(link: string): Promise<string> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page
        .getByRole('link', { name: link })
        .or(this.page.getByRole('button', { name: link }))
        .click(),
    ]);
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks).toString('utf8');
  }
}
