import { expect, type Locator, type Page } from '@playwright/test';
import type { Right } from '#core/accounts/rights.ts';
import type { Messages } from '#core/messages/en/index.ts';
import type { UserAct } from '../../../pwa/users/user-acts.ts';

/** The screen of an account's users, as its administrators and the operators have it. */
export class UsersPage {
  readonly page: Page;
  readonly #words: Messages;

  constructor(page: Page, words: Messages) {
    this.page = page;
    this.#words = words;
  }

  get #said(): Messages['administration']['users'] {
    return this.#words.administration.users;
  }

  async open(url: string): Promise<void> {
    await this.page.goto(url);
    await this.page.getByRole('table', { name: this.#said.listTitle }).waitFor();
  }

  rowOf(name: string): Locator {
    return this.page
      .getByRole('table', { name: this.#said.listTitle })
      .getByRole('row')
      .filter({ hasText: name });
  }

  async add(person: {
    readonly name: string;
    readonly mail: string;
    readonly login: string;
    readonly rights: readonly Right[];
  }): Promise<void> {
    const { adding, rights } = this.#said;
    await this.page.getByRole('button', { name: this.#said.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(adding.name, { exact: true }).fill(person.name);
    await dialog.getByLabel(this.#said.mail, { exact: true }).fill(person.mail);
    await dialog.getByLabel(this.#said.login, { exact: true }).fill(person.login);
    for (const right of person.rights) await dialog.getByLabel(rights[right]).check();
    await dialog.getByRole('button', { name: adding.submit }).click();
    await expect(this.page.getByText(adding.notified(person.name))).toBeVisible();
  }

  async setRights(name: string, held: readonly Right[]): Promise<void> {
    const { changeRights, rights } = this.#said;
    const dialog = await this.#choose(name, changeRights.label);
    for (const right of Object.keys(rights) as Right[]) {
      const box = dialog.getByLabel(rights[right]);
      if (await box.isEnabled()) await box.setChecked(held.includes(right));
    }
    await dialog.getByRole('button', { name: changeRights.submit }).click();
    await expect(this.page.getByText(changeRights.done(name))).toBeVisible();
  }

  async act(name: string, act: UserAct): Promise<void> {
    const dialog = await this.#choose(name, this.#said[act].label);
    await dialog.getByRole('button', { name: this.#said[act].submit, exact: true }).click();
    await expect(this.page.getByText(this.#said[act].done(name))).toBeVisible();
    // What is opened next would be taken for this one.
    await expect(dialog).toBeHidden();
  }

  async makeSuperUser(name: string, formerRights: readonly Right[]): Promise<void> {
    const { changeSuperUser, rights } = this.#said;
    const dialog = await this.#choose(name, changeSuperUser.label);
    for (const right of formerRights) await dialog.getByLabel(rights[right]).check();
    await dialog.getByRole('button', { name: changeSuperUser.submit }).click();
    await expect(this.page.getByText(changeSuperUser.done(name))).toBeVisible();
  }

  /** @returns the token, which is shown this once */
  async addApiUser(name: string): Promise<string> {
    const { apiUsers } = this.#words.administration;
    await this.page.getByRole('button', { name: apiUsers.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(apiUsers.name, { exact: true }).fill(name);
    await dialog.getByLabel(apiUsers.scopeNames['orders.read']).check();
    await dialog.getByRole('button', { name: apiUsers.adding.submit }).click();
    const token = (await dialog.getByText(/^par_[\w-]{43}$/).textContent()) ?? '';
    await dialog.getByRole('button', { name: apiUsers.adding.close }).click();
    return token;
  }

  async revokeApiUser(name: string): Promise<void> {
    const { revoke } = this.#words.administration.apiUsers;
    await this.page.getByRole('button', { name: revoke.labelNamed(name) }).click();
    await this.page.getByRole('dialog').getByRole('button', { name: revoke.submit }).click();
    await expect(this.page.getByText(revoke.done(name))).toBeVisible();
  }

  async #choose(name: string, label: string): Promise<Locator> {
    await this.page.getByRole('button', { name: this.#said.manageNamed(name) }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: label }).click();
    return dialog;
  }
}
