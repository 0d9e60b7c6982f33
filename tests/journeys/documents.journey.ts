import { expect } from '@playwright/test';
import { inviteHolder } from '../portal/orders.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { openAs } from './screens.ts';

test('a document is attached on a phone, and the auditor downloads it', async ({ browser, portal }) => {
  const words = wordsOf.fr;
  const { documents } = words.ordering;
  const look = { portal, language: 'fr' } as const;
  const mailbox = `zoe.${Date.now()}@example.com`;
  const { reference } = await inviteHolder(portal, { mailbox, language: 'fr' });
  const { page } = await openAs(browser, { ...look, size: 'phone', visitor: 'user' });
  await page.goto(`${portal.origin}/orders/${reference}`);
  await page.getByRole('button', { name: documents.attach }).click();
  const dialog = page.getByRole('dialog', { name: documents.attach });
  await dialog.getByRole('button', { name: documents.send }).click();
  const issuer = dialog.getByRole('textbox', { name: documents.issuer });
  await expect(issuer).toBeFocused();
  await expect(dialog.getByText(documents.fileMissing)).toBeVisible();
  await dialog.getByRole('combobox', { name: documents.category }).selectOption('contact');
  await dialog.getByRole('combobox', { name: documents.type }).selectOption('phoneBill');
  await issuer.fill('Télécom de Caen');
  await dialog.getByLabel(documents.issuedOn).fill('2026-11-02');
  const choose = (name: string, content: string) =>
    dialog.locator('input[type=file]').setInputFiles({
      name,
      mimeType: 'application/pdf',
      buffer: Buffer.from(content),
    });
  await choose('facture.pdf', '<script>');
  await expect(dialog.getByText(documents.fileWrong)).toBeVisible();
  await choose('facture.pdf', '%PDF-1.7 facture');
  await expect(dialog.getByText(documents.fileWrong)).toBeHidden();
  await dialog.getByRole('button', { name: documents.send }).click();
  await expect(page.getByRole('heading', { name: documents.title(1) })).toBeVisible();

  const auditor = await openAs(browser, { ...look, size: 'desktop', visitor: 'operator' });
  await auditor.page.goto(`${portal.origin}/office/orders/${reference}`);
  const [download] = await Promise.all([
    auditor.page.waitForEvent('download'),
    auditor.page.getByRole('link', { name: documents.types.phoneBill }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('facture.pdf');
});
