import type { Locator, Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';
import { beginningWith } from './names.ts';

/** The public form that asks for an account, as its reader knows it. */
export class OpenAccountPage {
  readonly page: Page;
  readonly #words: Messages;

  constructor(page: Page, words: Messages) {
    this.page = page;
    this.#words = words;
  }

  field(label: string): Locator {
    return this.page.getByRole('textbox', { name: beginningWith(label) });
  }

  get registrationNumber(): Locator {
    return this.field(this.#words.accountOpening.fields.siren);
  }

  get review(): Locator {
    return this.page.getByRole('button', { name: this.#words.accountOpening.review });
  }

  get send(): Locator {
    return this.page.getByRole('button', { name: this.#words.accountOpening.send });
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name });
  }

  async open(origin: string): Promise<void> {
    await this.page.goto(`${origin}/open-account`);
    await this.heading(this.#words.accountOpening.title).waitFor();
  }

  /** Everything a French company needs, but its number. */
  async fillFrenchCompany({ name, mail }: { readonly name: string; readonly mail: string }): Promise<void> {
    const { accountOpening, common } = this.#words;
    const { fields } = accountOpening;
    await this.field(fields.organizationName).fill(name);
    await this.page.getByRole('combobox', { name: fields.countryName }).selectOption('FR');
    await this.field(fields.nafCode).fill('1812z');
    await this.page.getByLabel(fields.streetAddress, { exact: true }).fill('4 quai de la Sarthe');
    await this.field(fields.localityName).fill('Alençon');
    await this.page.getByLabel(beginningWith(fields.phone)).first().fill('02 76 30 59 00');
    const contact = this.page.getByRole('group', { name: accountOpening.roles.administrative.label });
    await contact.getByLabel(fields.name).fill('Jeanne Lhermitte');
    await contact.getByLabel(fields.mail).fill(mail);
    await this.page
      .getByRole('radio', { name: beginningWith(accountOpening.organisationTypes.company.label) })
      .check();
    await this.page.getByRole('radio', { name: beginningWith(common.plans.prepaid) }).check();
    await this.page.getByRole('checkbox', { name: beginningWith(accountOpening.terms) }).check();
  }
}
