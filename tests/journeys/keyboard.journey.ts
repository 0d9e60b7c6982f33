import { execFileSync } from 'node:child_process';
import { expect, type Locator, type Page } from '@playwright/test';
import { deliverOrder, inviteHolder } from '../portal/orders.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { sizes } from './sizes.ts';

// The holder's whole way without a pointer, with what has the focus always in view (WCAG 2.4.7, 2.4.11).

/** Presses Tab until the control has the focus, and checks that it can be seen. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      await expect(control).toBeInViewport();
      const outlined = await control.evaluate((element) => {
        const of = (node: Element): boolean => {
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(node);
          return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
        };
        return of(element) || (element.parentElement !== null && of(element.parentElement));
      });
      expect(outlined, 'the focus can be seen').toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${control} is not reached by Tab`);
}

for (const size of ['phone', 'desktop'] as const) {
  test(`the keyboard alone leads to the PKCS#12 on a ${size}`, async ({ browser, portal }) => {
    const words = wordsOf.fr;
    const { keybot, delivery, common, invitation } = words;
    const password = 'un mot de passe de clé';
    const { reference, link } = await inviteHolder(portal, {
      mailbox: `keys.${size}@example.com`,
      language: 'fr',
    });
    const context = await browser.newContext({ ...sizes[size], locale: localeOf.fr });
    const page = await context.newPage();
    await page.goto(link);

    await tabTo(page, page.getByRole('button', { name: invitation.accept }));
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await tabTo(page, dialog.getByLabel(keybot.password.label, { exact: true }));
    await page.keyboard.type(password);
    await tabTo(page, dialog.getByLabel(keybot.password.again, { exact: true }));
    await page.keyboard.type(password);
    await tabTo(page, dialog.getByRole('checkbox', { name: keybot.confirm }));
    await page.keyboard.press('Space');
    await tabTo(page, dialog.getByRole('button', { name: keybot.generate }));
    const keyFile = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    await keyFile;
    await expect(page.getByText(keybot.done.sent)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(
      page.getByRole('heading', { level: 1, name: invitation.headings.underVerification }),
    ).toBeVisible();

    await deliverOrder(portal, reference);
    await page.goto(link);
    await tabTo(page, page.getByRole('button', { name: delivery.pkcs12.open }));
    await page.keyboard.press('Enter');
    await tabTo(page, dialog.getByLabel(delivery.pkcs12.key.password, { exact: true }));
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByText(delivery.pkcs12.checked).waitFor();
    const save = dialog.getByRole('button', { name: common.actions.download }).last();
    await tabTo(page, save);
    const file = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const opened = execFileSync('openssl', [
      'pkcs12',
      '-in',
      await (await file).path(),
      '-nokeys',
      '-passin',
      `pass:${password}`,
    ]);
    expect(opened.toString()).toContain('BEGIN CERTIFICATE');
    await context.close();
  });
}
