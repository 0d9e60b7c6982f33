import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';
import { beginningWith } from './names.ts';

/** Everything about certificates to sign in with: the mailed link's screen, the section among one's access, the button. */
export class CertificatePages {
  readonly #page: Page;
  readonly #words: Messages;

  constructor(page: Page, words: Messages) {
    this.#page = page;
    this.#words = words;
  }

  get dialog(): Locator {
    return this.#page.getByRole('dialog');
  }

  get section(): Locator {
    return this.#page.getByRole('region', { name: this.#words.signInCertificates.section.title });
  }

  /** On the sign-in page. */
  get signIn(): Locator {
    return this.#page.getByRole('button', { name: this.#words.signin.certificate });
  }

  async goToAccess(origin: string): Promise<void> {
    await this.#page.goto(`${origin}/me`);
    await this.section.waitFor();
  }

  /** KeyBot's dialog, opened by this button, up to the certificate; gives the key file. */
  async make(button: Locator, password: string): Promise<Download> {
    const { keybot, common } = this.#words;
    await button.click();
    await this.dialog.getByLabel(keybot.password.label, { exact: true }).fill(password);
    await this.dialog.getByLabel(keybot.password.again, { exact: true }).fill(password);
    await this.dialog.getByRole('checkbox', { name: keybot.confirm }).check();
    const download = this.#page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: keybot.generate }).click();
    const keyFile = await download;
    await this.dialog.getByText(keybot.done.issued).waitFor();
    await this.dialog.getByRole('button', { name: common.actions.close, exact: true }).last().click();
    return keyFile;
  }

  /** The PKCS#12 of the certificate that is shown, by the key in the vault; gives its content. */
  async saveFile(password: string): Promise<Buffer> {
    const { delivery, signInCertificates } = this.#words;
    const { pkcs12 } = delivery;
    await this.#page.getByRole('button', { name: beginningWith(signInCertificates.section.file) }).click();
    await this.dialog.getByLabel(pkcs12.key.password, { exact: true }).fill(password);
    await this.dialog.getByRole('button', { name: pkcs12.submit }).click();
    const download = this.#page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: beginningWith(pkcs12.download('')) }).click();
    // What a browser downloads here is gone with it.
    return readFile(await (await download).path());
  }

  async revokeOnly(): Promise<void> {
    const { section, revoke } = this.#words.signInCertificates;
    await this.section.getByRole('button', { name: beginningWith(section.revokeOne('')) }).click();
    await this.dialog.getByRole('button', { name: revoke.action }).click();
    await this.#page.getByText(revoke.done).waitFor();
  }

  /** All the way: the button, what it warns of, the tick, the last word. */
  async panic(): Promise<void> {
    const { panic } = this.#words.signInCertificates;
    await this.#page.getByRole('button', { name: panic.action }).click();
    await this.dialog.getByRole('button', { name: panic.confirm }).click();
    await this.dialog.getByText(panic.understoodMissing).waitFor();
    await this.dialog.getByRole('checkbox', { name: panic.understood }).check();
    await this.dialog.getByRole('button', { name: panic.confirm }).click();
    await this.dialog.getByText(panic.done).waitFor();
  }
}
