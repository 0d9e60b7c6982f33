import { expect } from '@playwright/test';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { openAs } from './screens.ts';
import { makeShownData } from './shown-data.ts';

// What every dialog with a form does: Enter sends, the first wrong field gets the focus, Escape gives it back.

const words = wordsOf.en;

test('the dialogs of the office lead to what is wrong, and send by Enter', async ({ browser, portal }) => {
  const data = await makeShownData(portal);
  const { context, page } = await openAs(browser, {
    portal,
    visitor: 'operator',
    size: 'desktop',
    language: 'en',
  });
  const { office, common } = words;
  const dialog = page.getByRole('dialog');

  await page.goto(`${portal.origin}/office/accounts`);
  await page.getByRole('button', { name: office.accounts.open }).click();
  const name = dialog.getByLabel(office.accounts.nameOf);
  await dialog.getByLabel(office.accounts.login).press('Enter');
  await expect(name).toBeFocused();
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: office.accounts.open })).toBeFocused();

  await page.goto(`${portal.origin}/office/orders/${data.delivered.reference}`);
  await page.getByRole('button', { name: office.revoke }).first().click();
  await dialog.getByRole('button', { name: office.revokeNow }).click();
  await expect(dialog.getByLabel(office.revokeConfirm)).toBeFocused();
  await dialog.getByRole('button', { name: common.actions.cancel }).click();
  await expect(dialog).toBeHidden();

  await page.goto(`${portal.origin}/office/orders/${data.awaiting.reference}`);
  await page.getByRole('button', { name: office.refuse, exact: true }).click();
  await dialog.getByRole('button', { name: office.refuseNow }).click();
  await expect(dialog.getByLabel(office.refuseReason)).toBeFocused();
  await dialog.getByLabel(office.refuseReason).fill('Asked for twice');
  await dialog.getByRole('button', { name: office.refuseNow }).click();
  await expect(page.getByText(office.refused)).toBeVisible();
  await expect(dialog).toBeHidden();
  await context.close();
});
