import { type Browser, expect } from '@playwright/test';
import type { Language } from '#core/messages/message.ts';
import type { OrderSummary, Page } from '#core/portal/views.ts';
import type { FurnishedPortal, OpenPortal } from '../portal/furnished-portal.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { deliverOrder, inviteHolder, signedIn, zoe } from '../portal/orders.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { beginningWith } from './pages/names.ts';
import { OrderListPage } from './pages/order-list-page.ts';
import { confirmOrder, placeOrder } from './pages/order-new-page.ts';
import { OutboxPage } from './pages/outbox-page.ts';
import { openAs } from './screens.ts';
import { sizes } from './sizes.ts';
import { wholeOnDevice } from './whole-on-device.ts';

test.use({ serviceWorkers: 'allow' });

// What lists of orders are asked, how that is kept, and what is done with what they show.

const looks = [
  { size: 'phone', language: 'fr' },
  { size: 'desktop', language: 'en' },
] as const;

for (const { size, language } of looks) {
  test(`orders are found in one field and by their end, on a ${size} in ${language}`, async ({
    browser,
    portal,
  }) => {
    const words = wordsOf[language];
    const { filters } = words.lists;
    const mark = `${size}${Date.now()}`;
    const { reference, link } = await inviteHolder(portal, { mailbox: `${mark}@example.com`, language });
    await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
    await deliverOrder(portal, reference);
    const { page, context } = await openAs(browser, {
      portal,
      visitor: 'user',
      size,
      language,
    });
    const list = new OrderListPage(page, words, portal.origin);
    await list.open();
    await list.search.fill(mark);
    await expect(list.row(reference)).toBeVisible();

    await list.filter({ field: filters.fields.ownReference ?? '' });
    await expect(page).toHaveURL(/field=ownReference/);
    await expect(page.getByText(words.ordering.list.noneFound)).toBeVisible();
    const chip = filters.remove(filters.inField(filters.fields.ownReference ?? ''));
    await page.getByRole('link', { name: chip }).click();
    await expect(list.row(reference)).toBeVisible();

    const year = new Date().getFullYear();
    await list.filter({ days: { endsFrom: `${year}-01-01`, endsUntil: `${year}-01-02` } });
    await expect(page.getByText(words.ordering.list.noneFound)).toBeVisible();
    await list.open(`?search=${mark}`);
    await list.filter({ days: { startsUntil: `${year - 1}-12-31` } });
    await expect(page.getByText(words.ordering.list.noneFound)).toBeVisible();
    await list.open(
      `?search=${mark}&startsFrom=${year - 1}-01-01&endsFrom=${year}-01-01&endsUntil=${year + 3}-12-31`,
    );
    await expect(list.row(reference)).toBeVisible();

    // The only hit is what Enter leads to.
    await list.search.press('Enter');
    await page.waitForURL(`**/orders/${reference}`);
    await context.close();
  });
}

test('a view is kept, named anew and removed, without network too', async ({ browser, portal }) => {
  const words = wordsOf.fr;
  const { page, context } = await openAs(browser, {
    portal,
    visitor: 'user',
    size: 'phone',
    language: 'fr',
    colorScheme: 'dark',
  });
  const outbox = new OutboxPage(page, words, portal.origin);
  await wholeOnDevice(page, outbox);
  const list = new OrderListPage(page, words, portal.origin);
  await list.open('?state=valid&sort=notAfter');
  await list.nameView('Bientôt finis');
  await expect(list.view('Bientôt finis')).toHaveAttribute('aria-current', 'true');

  await context.setOffline(true);
  await list.nameView('À renouveler', { was: 'Bientôt finis' });
  await expect(page.getByText(words.lists.kept)).toBeVisible();
  await list.open();
  expect(await list.export()).toMatch(/^\ufeffPorteur;Dossier;/);
  await list.view('À renouveler').click();
  await expect(page).toHaveURL(/state=valid&sort=notAfter/);
  await context.setOffline(false);
  await outbox.open();
  await expect(outbox.nothingWaits).toBeVisible({ timeout: 30_000 });

  // Another device has it under the name given last.
  const other = await openAs(browser, {
    portal,
    visitor: 'user',
    size: 'desktop',
    language: 'fr',
  });
  const theirs = new OrderListPage(other.page, words, portal.origin);
  await theirs.open('?state=valid&sort=notAfter');
  await expect(theirs.view('À renouveler')).toBeVisible({ timeout: 30_000 });
  await theirs.removeView('À renouveler');
  await expect(theirs.view('À renouveler')).toBeHidden();
  await other.context.close();
  await context.close();
});

test('an order begun on a phone without network is finished on a computer', async ({ browser, portal }) => {
  const words = wordsOf.en;
  const { drafts } = words.lists;
  const look = { portal, visitor: 'user', language: 'en' } as const;
  const { page, context } = await openAs(browser, { ...look, size: 'phone' });
  const outbox = new OutboxPage(page, words, portal.origin);
  await wholeOnDevice(page, outbox);
  await context.setOffline(true);
  await page.goto(`${portal.origin}/orders/new`);
  const surname = page.getByRole('textbox', { name: beginningWith(words.common.fields.surname) });
  await surname.fill('Lefèvre-d’Arc');
  await page.reload();
  await expect(surname).toHaveValue('Lefèvre-d’Arc');
  await expect(page.getByText(words.shell.waiting(1))).toBeVisible();
  await context.setOffline(false);
  await outbox.open();
  await expect(outbox.nothingWaits).toBeVisible({ timeout: 30_000 });

  const other = await openAs(browser, { ...look, size: 'desktop' });
  await other.page.goto(`${portal.origin}/orders/new`);
  const goOn = other.page.getByRole('button', { name: drafts.goOnWith('Lefèvre-d’Arc') });
  await goOn.click({ timeout: 30_000 });
  await expect(goOn).toBeHidden();
  const theirs = other.page.getByRole('textbox', { name: beginningWith(words.common.fields.surname) });
  await expect(theirs).toHaveValue('Lefèvre-d’Arc');

  // It is set aside for another, and both stay.
  await other.page.getByRole('button', { name: drafts.another }).click();
  await expect(theirs).toHaveValue('');
  await goOn.click();
  const composition = { ...zoe, emailAddress: `drafts.${Date.now()}@example.com` };
  await placeOrder(other.page, words, { origin: portal.origin, composition, language: 'en' });

  // Another tab of the phone has nothing to go on with.
  const tab = await context.newPage();
  await tab.goto(`${portal.origin}/orders/new`);
  await expect(tab.getByRole('button', { name: words.ordering.place.review })).toBeVisible();
  await expect(tab.getByRole('button', { name: drafts.goOnWith('Lefèvre-d’Arc') })).toBeHidden();
  await other.context.close();
  await context.close();
});

test('the menu of a card does what its state and rights allow, by keyboard too', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.fr;
  const { menu } = words.lists;
  const { order } = words.ordering;
  const mailbox = `menu.${Date.now()}@example.com`;
  const { reference } = await inviteHolder(portal, { mailbox, language: 'fr' });
  const { page, context } = await openAs(browser, {
    portal,
    visitor: 'user',
    size: 'phone',
    language: 'fr',
  });
  const list = new OrderListPage(page, words, portal.origin);
  await list.open(`?search=${reference}`);
  const title = menu.of('Zoé Lefèvre-d’Arc', reference);
  const opener = page.getByRole('button', { name: title });
  await opener.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: title });
  await expect(sheet.getByRole('link', { name: menu.open })).toBeVisible();
  await expect(sheet.getByRole('button', { name: words.ordering.approval.approve })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();

  await opener.click();
  await sheet.getByRole('button', { name: order.resend }).click();
  await expect(page.getByText(order.resent(mailbox))).toBeVisible();
  await opener.click();
  await sheet.getByRole('button', { name: order.cancel }).click();
  const asked = page.getByRole('dialog', { name: order.cancelTitle });
  await asked.getByRole('button', { name: order.cancel }).click();
  await expect(list.row(reference)).toContainText(words.orders.states.cancelled);
  await opener.click();
  await expect(sheet.getByRole('button', { name: order.cancel })).toBeHidden();
  await sheet.getByRole('link', { name: menu.open }).click();
  await page.waitForURL(`**/orders/${reference}`);
  await context.close();
});

test('a long list goes on to its end on a phone, with what is chosen in sight', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.fr;
  const { list: said, order } = words.ordering;
  const { ownReference, references } = await placeMany(portal, 25);
  const { page, context, list } = await openListed(browser, {
    portal,
    size: 'phone',
    language: 'fr',
    ownReference,
  });
  const boxes = page.getByRole('checkbox', {
    name: beginningWith(said.selectOne('', '').split(' ')[0] ?? ''),
  });
  await boxes.first().check();
  const bar = page.getByRole('toolbar', { name: said.selected(1) });
  await expect(bar.getByRole('button', { name: order.cancel })).toBeInViewport();
  await bar.getByRole('button', { name: said.selectAll('25') }).click();
  const all = page.getByRole('toolbar', { name: said.selected(25) });
  await expect(all.getByRole('button', { name: said.selectAll('25') })).toBeHidden();
  await all.getByRole('button', { name: said.selectNone }).click();
  await boxes.first().check();
  await expect(list.row(references[0] ?? '')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  await page.locator('#content').evaluate((content) => content.scrollTo(0, content.scrollHeight));
  // At once: anything that changes meanwhile would draw the list again, and hide that scrolling did not.
  await expect(list.row(references[0] ?? '')).toBeVisible({ timeout: 1_500 });
  await expect(bar.getByRole('button', { name: order.cancel })).toBeInViewport();
  await context.close();
});

test('an order confirmed without network says that it waits, and leaves no draft behind', async ({
  browser,
  portal,
}) => {
  const words = wordsOf.fr;
  const { place } = words.ordering;
  const { page, context } = await openAs(browser, {
    portal,
    visitor: 'user',
    size: 'phone',
    language: 'fr',
  });
  const outbox = new OutboxPage(page, words, portal.origin);
  await wholeOnDevice(page, outbox);
  await context.setOffline(true);
  const composition = { ...zoe, emailAddress: `waits.${Date.now()}@example.com` };
  await confirmOrder(page, words, { origin: portal.origin, composition, language: 'fr' });
  await expect(page.getByRole('heading', { level: 1, name: place.waitsTitle })).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByText(place.waits('Zoé Lefèvre-d’Arc'))).toBeVisible();
  await page.getByRole('button', { name: place.more }).click();
  const surname = page.getByRole('textbox', { name: beginningWith(words.common.fields.surname) });
  await expect(surname).toHaveValue('');
  await context.setOffline(false);
  await outbox.open();
  await expect(outbox.nothingWaits).toBeVisible({ timeout: 30_000 });
  const user = await signedIn(portal, 'user');
  const { total } = await user.read<Page<OrderSummary>>(`/api/orders?search=${composition.emailAddress}`);
  expect(total).toBe(1);
  await page.goto(`${portal.origin}/orders/new`);
  await expect(surname).toHaveValue('');
  await expect(page.getByRole('heading', { name: words.lists.drafts.title })).toBeHidden();
  await context.close();
});

test('columns stay as wide as they are while a long list is scrolled, and fit the window when it changes', async ({
  browser,
  portal,
}) => {
  // The oldest comes last, out of sight: its name needs more room than any other.
  const { ownReference, references } = await placeMany(portal, 45, {
    givenName: 'Maximiliane-Wilhelmine',
    surname: 'von Hohenlohe-Schillingsfürst',
  });
  const { page, context, list } = await openListed(browser, {
    portal,
    size: 'desktop',
    language: 'en',
    ownReference,
  });
  const table = page.locator('.data-table');
  const room = page.locator('.data-table-frame');
  const titles = page.getByRole('columnheader');
  const widths = () => titles.evaluateAll((all) => all.map((title) => title.getBoundingClientRect().width));
  await expect(table).toHaveCSS('table-layout', 'fixed');
  const before = await widths();
  const last = list.row(references[0] ?? '');
  await expect(last).toHaveCount(0);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(last).toBeVisible();
  expect(await widths()).toEqual(before);
  // Where they have no room the list is scrolled sideways; it is not once they have some again.
  const excess = async () =>
    ((await table.boundingBox())?.width ?? 0) - ((await room.boundingBox())?.width ?? 0);
  await page.setViewportSize({ width: 1000, height: 800 });
  await expect.poll(excess).toBeGreaterThan(20);
  await expect(table).toHaveCSS('table-layout', 'fixed');
  await page.setViewportSize(sizes.desktop.viewport);
  await expect.poll(excess).toBeLessThan(1);
  await context.close();
});

interface PlacedMany {
  readonly ownReference: string;
  /** The oldest first. */
  readonly references: readonly string[];
}

/** Orders that a search for their own reference finds, and no others. @param first what the oldest has otherwise */
async function placeMany(
  portal: FurnishedPortal,
  count: number,
  first: Partial<Record<keyof typeof zoe, string>> = {},
): Promise<PlacedMany> {
  const user = await signedIn(portal, 'user');
  const ownReference = `long ${Date.now()}`;
  const references: string[] = [];
  for (let number = 0; number < count; number++) {
    const emailAddress = `long.${number}.${Date.now()}@example.com`;
    const composition = { ...zoe, ...(number === 0 ? first : {}), emailAddress };
    const args = { product: 'mail-simple-1y', language: 'fr', composition, ownReference } as const;
    references.push((await user.run('order.place@1', args)).reference);
  }
  return { ownReference, references };
}

interface Listed {
  readonly portal: OpenPortal;
  readonly size: 'desktop' | 'phone';
  readonly language: Language;
  /** Of the orders that are searched. */
  readonly ownReference: string;
}

/** The list of some orders of an account that is whole on the device. */
async function openListed(browser: Browser, { portal, size, language, ownReference }: Listed) {
  const words = wordsOf[language];
  const { page, context } = await openAs(browser, { portal, visitor: 'user', size, language });
  await wholeOnDevice(page, new OutboxPage(page, words, portal.origin));
  const list = new OrderListPage(page, words, portal.origin);
  await list.open(`?search=${encodeURIComponent(ownReference)}`);
  return { page, context, list };
}
