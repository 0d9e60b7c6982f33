import { expect } from '@playwright/test';
import { acceptInvitation } from '../portal/holder.ts';
import { deliverOrder, inviteHolder } from '../portal/orders.ts';
import { foundByAxe } from './axe.ts';
import { test } from './fixture.ts';
import { wordsOf } from './languages.ts';
import { sideMenu } from './pages/menu.ts';
import { OrderListPage } from './pages/order-list-page.ts';
import { OutboxPage } from './pages/outbox-page.ts';
import { openAs } from './screens.ts';
import { wholeOnDevice } from './whole-on-device.ts';

// LST-1, T 6.4: certificates that wait to be accepted have a list, and are accepted on their page or in it, without network too.

test.use({ serviceWorkers: 'allow' });

for (const { size, language, colorScheme } of [
  { size: 'desktop', language: 'en', colorScheme: 'light' },
  { size: 'phone', language: 'fr', colorScheme: 'dark' },
] as const) {
  test(`certificates are accepted on their page and in the list, on a ${size} in ${language}`, async ({
    browser,
    portal,
  }) => {
    const words = wordsOf[language];
    const { acceptance, lists, orders } = words;
    const [first, second] = await Promise.all(
      ['first', 'second'].map(async (name) => {
        const mailbox = `${name}.${Date.now()}@example.com`;
        const invited = await inviteHolder(portal, { mailbox, language, product: 'mail-accepted-1y' });
        await acceptInvitation(portal.origin, invited.link, 'un mot de passe de clé');
        await deliverOrder(portal, invited.reference);
        return invited.reference;
      }) as [Promise<string>, Promise<string>],
    );
    const { page, context } = await openAs(browser, { portal, visitor: 'user', size, language, colorScheme });
    const outbox = new OutboxPage(page, words, portal.origin);
    await wholeOnDevice(page, outbox);

    const { menu } = words.administration;
    if (size === 'phone') await page.getByRole('button', { name: menu.title, exact: true }).click();
    const entries = size === 'phone' ? page.getByRole('dialog', { name: menu.title }) : sideMenu(page, words);
    const entry = entries.getByRole('link', { name: menu.entries.toAccept });
    await expect(entry).toHaveAccessibleName(/\d+ (to accept|à accepter)$/);
    await entry.click();
    const list = new OrderListPage(page, words, portal.origin);
    await expect(list.row(first)).toContainText(lists.acceptBy);
    expect(await foundByAxe(page)).toEqual([]);

    await context.setOffline(true);
    await list.row(first).getByRole('link').first().click();
    await page.waitForURL(`**/orders/${first}`);
    await expect(page.getByText(acceptance.text)).toBeVisible();
    expect(await foundByAxe(page)).toEqual([]);
    await page.getByRole('button', { name: lists.accept }).click();
    await expect(page.getByText(acceptance.accepted)).toBeVisible();
    await expect(page.getByText(acceptance.text)).toBeHidden();

    await list.open('?state=toAccept');
    await expect(list.row(first)).toHaveCount(0);
    const { menu: card } = lists;
    if (size === 'phone') {
      await page.getByRole('button', { name: card.of('Zoé Lefèvre-d’Arc', second) }).click();
      await page.getByRole('dialog').getByRole('button', { name: lists.accept }).click();
    } else {
      await page
        .getByRole('checkbox', { name: words.ordering.list.selectOne('Zoé Lefèvre-d’Arc', second) })
        .check();
      await page.getByRole('toolbar').getByRole('button', { name: lists.accept }).click();
    }
    await expect(list.row(second)).toHaveCount(0);

    await context.setOffline(false);
    await outbox.open();
    await expect(outbox.nothingWaits).toBeVisible({ timeout: 30_000 });
    await list.open(`?search=${second}`);
    await expect(list.row(second)).toContainText(orders.states.valid);
    await context.close();
  });
}
