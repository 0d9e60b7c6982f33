import { expect } from '@playwright/test';
import { acceptInvitation } from '../portal/holder.ts';
import { deliverOrder, inviteHolder } from '../portal/orders.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { openAs } from './screens.ts';

// What an account and its auditors write on an order's page, each on their own.

test('a comment is answered by the auditor; a note and “do not renew” stay with the order', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.en;
  const { notes } = words.ordering;
  const look = { portal, size: 'desktop', language: 'en' } as const;
  const { reference, link } = await inviteHolder(portal, {
    mailbox: `zoe.${Date.now()}@example.com`,
    language: 'fr',
  });
  await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
  await deliverOrder(portal, reference);

  const { page } = await openAs(browser, { ...look, visitor: 'user' });
  await page.goto(`${portal.origin}/orders/${reference}`);
  const thread = page.getByRole('region', { name: notes.thread });
  await thread.getByRole('button', { name: notes.send }).click();
  const comment = thread.getByRole('textbox', { name: notes.write });
  await expect(comment).toBeFocused();
  await comment.fill('Is the second one on its way?');
  await thread.getByRole('button', { name: notes.send }).click();
  await expect(thread.getByRole('listitem')).toContainText('Is the second one on its way?');
  await expect(comment).toHaveValue('');

  await page.getByRole('textbox', { name: notes.note }).fill('On the laptop of reception');
  await page.getByRole('button', { name: /^Save the note/ }).click();
  await expect(page.getByText(notes.noteSaved)).toBeVisible();
  await page.getByRole('button', { name: notes.decline }).click();
  await expect(page.getByText(notes.renewDeclined)).toBeVisible();

  const auditor = await openAs(browser, { ...look, visitor: 'operator' });
  await auditor.page.goto(`${portal.origin}/office/orders/${reference}`);
  const theirs = auditor.page.getByRole('region', { name: notes.thread });
  await expect(theirs.getByRole('listitem')).toContainText('Is the second one on its way?');
  await expect(auditor.page.getByText(notes.renewDeclined)).toBeVisible();
  await theirs.getByRole('textbox', { name: notes.write }).fill('Tomorrow.');
  await theirs.getByRole('button', { name: notes.send }).click();
  await expect(theirs.getByRole('listitem')).toHaveCount(2);

  await page.reload();
  await expect(thread.getByRole('listitem').last()).toContainText('Tomorrow.');
  await expect(page.getByRole('textbox', { name: notes.note })).toHaveValue('On the laptop of reception');
  await page.goto(`${portal.origin}/orders?state=valid`);
  await expect(page.getByText(notes.listed)).toBeVisible();
});
