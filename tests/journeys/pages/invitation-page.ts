import type { Download, Locator, Page } from '@playwright/test';
import type { Messages } from '#core/messages/en/index.ts';
import type { KeyKind } from '#core/pki/public-key.ts';
import { beginningWith } from './names.ts';

/** The holder's screen, from the link of the mail to the PKCS#12. */
export class InvitationPage {
  readonly page: Page;
  readonly words: Messages;

  constructor(page: Page, words: Messages) {
    this.page = page;
    this.words = words;
  }

  heading(text: string): Locator {
    return this.page.getByRole('heading', { level: 1, name: text });
  }

  get accept(): Locator {
    return this.page.getByRole('button', { name: this.words.invitation.accept });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Saves the PKCS#12 that was made. */
  get download(): Locator {
    return this.dialog.getByRole('button', { name: beginningWith(this.words.delivery.pkcs12.download('')) });
  }

  /** Accepts with this password; gives the key file that downloads. */
  async generate({
    password,
    kind,
  }: {
    readonly password: string;
    readonly kind?: KeyKind;
  }): Promise<Download> {
    const { keybot, common } = this.words;
    await this.accept.click();
    if (kind !== undefined) {
      await this.dialog.getByText(keybot.kind.change).click();
      await this.dialog.getByRole('radio', { name: common.keyKinds[kind] }).check();
    }
    await this.dialog.getByLabel(keybot.password.label, { exact: true }).fill(password);
    await this.dialog.getByLabel(keybot.password.again, { exact: true }).fill(password);
    await this.dialog.getByRole('checkbox', { name: keybot.confirm }).check();
    const download = this.page.waitForEvent('download');
    await this.dialog.getByRole('button', { name: keybot.generate }).click();
    const file = await download;
    // The file comes a moment before the key is kept, until when the dialog does not close.
    await this.dialog.getByRole('heading', { name: keybot.done.title }).waitFor();
    return file;
  }

  async closeDialog(): Promise<void> {
    await this.dialog
      .getByRole('button', { name: this.words.common.actions.close, exact: true })
      .last()
      .click();
  }

  /** Makes the PKCS#12 of the key in the vault for this target; gives the file. */
  async makePkcs12({
    password,
    target,
  }: {
    readonly password: string;
    readonly target: keyof Messages['delivery']['pkcs12']['targets'];
  }): Promise<Download> {
    const { pkcs12 } = this.words.delivery;
    await this.page.getByRole('button', { name: pkcs12.open }).click();
    await this.dialog.getByLabel(pkcs12.key.password, { exact: true }).fill(password);
    await this.dialog.getByLabel(pkcs12.target, { exact: true }).selectOption(target);
    await this.dialog.getByRole('button', { name: pkcs12.submit }).click();
    await this.page.getByText(pkcs12.checked).waitFor();
    const download = this.page.waitForEvent('download');
    await this.download.click();
    return download;
  }
}
