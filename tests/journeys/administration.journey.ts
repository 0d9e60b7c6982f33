import { expect } from '@playwright/test';
import { languages } from '#core/messages/message.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { linkMailedTo, mailsTo } from '../portal/mails.ts';
import { deliverOrder, zoe } from '../portal/orders.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { AdministrationPages } from './pages/administration-pages.ts';
import { beginningWith } from './pages/names.ts';
import { fillOrder, sendOrder } from './pages/order-new-page.ts';
import { openAs } from './screens.ts';

// What an administrator sets up for the account shows up where it is meant to: forms, lists, files, mails, journal.

const setups = [
  { size: 'desktop', language: 'en' },
  { size: 'phone', language: 'fr' },
] as const;

for (const { size, language } of setups) {
  test(`fields, columns, contacts and addresses of an account serve its orders, on a ${size} in ${language}`, async ({
    browser,
    portal,
  }) => {
    const words = wordsOf[language];
    const { page, context } = await openAs(browser, {
      portal,
      visitor: 'user',
      size,
      language,
    });
    const admin = new AdministrationPages(page, words, portal.origin);
    const mark = `${size}-${Date.now()}`;
    const label = `Réf ${size}`;
    const mailbox = `zoe.${mark}@example.com`;
    const copies = `copies.${mark}@example.com`;

    await admin.defineField(language === 'en' ? 'A' : 'B', { label, description: 'Référence comptable' });
    await admin.showColumn(label);
    await admin.addContact({
      name: `Yann ${mark}`,
      mail: `yann.${mark}@example.com`,
      phone: '01 40 20 50 50',
      technical: true,
    });
    await expect(admin.row(`Yann ${mark}`)).toContainText('+33 1 40 20 50 50');
    const other = languages.find((one) => one !== language) ?? language;
    const { preferences } = words.administration;
    await admin.setContactPoint(preferences.points.names.generic, {
      mail: copies,
      language: words.common.languages[other],
    });

    await fillOrder(page, words, {
      origin: portal.origin,
      composition: { ...zoe, emailAddress: mailbox },
      language,
    });
    await page
      .getByRole('combobox', { name: beginningWith(words.ordering.order.technicalContact) })
      .selectOption({ label: `Yann ${mark}` });
    const administrative = page.getByRole('combobox', {
      name: beginningWith(words.ordering.order.administrativeContact),
    });
    await expect(administrative.getByRole('option', { name: `Yann ${mark}` })).toHaveCount(0);
    await page.getByRole('textbox', { name: beginningWith(label) }).fill('=47810');
    const reference = await sendOrder(page, words);

    await admin.goTo(`/orders/${reference}`);
    await expect(page.getByText(`yann.${mark}@example.com`)).toBeVisible();
    await admin.fillOwnField(reference, label, `Monsieur ${mark}`);

    await admin.goTo(`/orders?search=${encodeURIComponent(`Monsieur ${mark}`)}`);
    await expect(page.getByRole('row').filter({ hasText: reference })).toContainText(`Monsieur ${mark}`);
    if (size === 'desktop') {
      await expect(page.getByRole('columnheader', { name: label })).toBeVisible();
      await page.getByRole('columnheader', { name: label }).getByRole('button').click();
      await expect(page).toHaveURL(/sort=custom\.a/);
      await expect(page.getByRole('columnheader', { name: label })).toHaveAttribute('aria-sort', 'ascending');
    }
    const csv = await admin.download(words.administration.columns.export);
    expect(csv.split('\r\n')[0]).toContain(label);
    expect(csv).toContain(`Monsieur ${mark}`);

    const link = await linkMailedTo(portal.dataDirectory, mailbox, '/invitation');
    await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
    await deliverOrder(portal, reference);
    await expect
      .poll(() => mailsTo(portal.dataDirectory, copies).then((mails) => mails.length))
      .toBeGreaterThanOrEqual(2);
    const received = await mailsTo(portal.dataDirectory, copies);
    expect(received.map(({ text }) => text).join()).not.toContain('#');
    expect(received[0]?.text).toContain(other === 'fr' ? 'adresse générique' : 'generic address');

    await admin.goTo('/administration/journal');
    const { journal } = words;
    await expect(admin.row(journal.actions['customField.set@1'] ?? '').first()).toContainText(label);
    await expect(admin.row(journal.actions['order.place@1'] ?? '').first()).toContainText(reference);
    await page
      .getByRole('combobox', { name: beginningWith(journal.group) })
      .selectOption({ label: journal.groups.administration });
    await expect(page).toHaveURL(/group=administration/);
    await expect(admin.row(journal.actions['order.place@1'] ?? '')).toHaveCount(0);
    await page.getByRole('searchbox').fill(label);
    await expect(page).toHaveURL(/search=/);
    await expect(admin.row(journal.actions['preferences.setContactPoints@1'] ?? '')).toHaveCount(0);
    await expect(admin.row(label).first()).toContainText('Camille Martin');
    const lines = await admin.download(journal.export);
    expect(lines).toContain(journal.actions['customField.set@1']);
    expect(lines).not.toContain(journal.actions['order.place@1']);
    await context.close();
  });
}

test('an administrator takes a contact and a field away, and is told what stays', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.en;
  const { page, context } = await openAs(browser, {
    portal,
    visitor: 'user',
    size: 'desktop',
    language: 'en',
    colorScheme: 'dark',
  });
  const admin = new AdministrationPages(page, words, portal.origin);
  const { contacts, customFields } = words.administration;
  const name = `Gone ${Date.now()}`;
  await admin.addContact({ name, mail: 'not an address', phone: '12', technical: true });
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(contacts.phoneWrong)).toBeVisible();
  await dialog.getByRole('textbox', { name: contacts.fields.mail }).fill('gone@example.com');
  await dialog.getByRole('textbox', { name: beginningWith(contacts.fields.phone) }).fill('+33 1 40 20 50 50');
  await dialog.getByRole('button', { name: contacts.add }).click();
  await expect(admin.row(name)).toContainText('+33 1 40 20 50 50');

  await page.getByRole('checkbox', { name: contacts.inAdministrative(name) }).check();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: contacts.inAdministrative(name) })).toBeChecked();

  await page.getByRole('button', { name: contacts.removeNamed(name) }).click();
  await expect(dialog.getByText(contacts.removeText)).toBeVisible();
  await dialog.getByRole('button', { name: contacts.remove }).click();
  await expect(admin.row(name)).toHaveCount(0);
  await expect(page.getByRole('button', { name: contacts.removeNamed('Camille Martin') })).toHaveCount(0);

  await admin.defineField('D', { label: 'Passing', description: '' });
  const section = page.getByRole('region', { name: customFields.fieldOf('D') });
  await section.getByRole('textbox', { name: beginningWith(customFields.label) }).fill('');
  await section.getByRole('button', { name: customFields.save('D') }).click();
  await expect(dialog.getByText(customFields.removeUndo)).toBeVisible();
  await dialog.getByRole('button', { name: customFields.remove }).click();
  await expect(page.getByText(customFields.removed('Passing'))).toBeVisible();
  await context.close();
});

test('an operator reads the journal of an account and of the office', async ({ browser, portal }) => {
  const words = wordsOf.en;
  const { page, context } = await openAs(browser, {
    portal,
    visitor: 'operator',
    size: 'desktop',
    language: 'en',
  });
  const admin = new AdministrationPages(page, words, portal.origin);
  await admin.goTo('/office/journal');
  await expect(page.getByRole('heading', { level: 1, name: words.journal.titleOf('Paraphe') })).toBeVisible();
  await page
    .getByRole('combobox', { name: beginningWith(words.journal.account) })
    .selectOption({ label: 'Ateliers Lumière' });
  const title = words.journal.titleOf('Ateliers Lumière');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(admin.row(words.journal.actions['session.signIn@1'] ?? '').first()).toContainText(
    'Camille Martin',
  );
  await context.close();
});
