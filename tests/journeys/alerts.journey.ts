import { type Browser, expect, type Page } from '@playwright/test';
import type { Language } from '#core/messages/message.ts';
import type { ContactView } from '#core/portal/administration-views.ts';
import { launchChromium } from '../bench/browser.ts';
import type { FurnishedPortal } from '../portal/furnished-portal.ts';
import { acceptInvitation } from '../portal/holder.ts';
import { linkMailedTo, mailsTo } from '../portal/mails.ts';
import { deliverOrder, zoe } from '../portal/orders.ts';
import { addUser, openAccount, type Somebody } from '../portal/people.ts';
import { createPortalClient } from '../portal/portal-client.ts';
import { test } from './fixture.ts';
import { localeOf, wordsOf } from './languages.ts';
import { signIn } from './pages/sign-in-page.ts';
import { type Size, sizes } from './sizes.ts';

test.use({ serviceWorkers: 'allow' });

// Who follows an order hears of it where they are: in the open page, by mail, on the device.

async function open(
  browser: Browser,
  portal: FurnishedPortal,
  { who, language, size }: { readonly who: Somebody; readonly language: Language; readonly size: Size },
): Promise<Page> {
  const context = await browser.newContext({
    ...sizes[size],
    locale: localeOf[language],
    permissions: ['notifications'],
  });
  const page = await context.newPage();
  await signIn(page, wordsOf[language], { ...who, origin: portal.origin });
  return page;
}

/** Orders in the name of one person, with another as the technical contact. @returns reference and the holder's link */
async function order(
  portal: FurnishedPortal,
  { requester, contact, mailbox }: { requester: Somebody; contact: Somebody; mailbox: string },
) {
  const client = createPortalClient(portal.origin);
  await client.run('session.signIn@1', requester);
  const contacts = await client.read<readonly ContactView[]>('/api/contacts');
  const technicalContactId = contacts.find(({ mail }) => mail === contact.mail)?.contactId;
  const { reference } = await client.run('order.place@1', {
    product: 'mail-professional-1y',
    language: 'fr',
    composition: { ...zoe, emailAddress: mailbox },
    ...(technicalContactId === undefined ? {} : { technicalContactId }),
  });
  return { reference, link: await linkMailedTo(portal.dataDirectory, mailbox, '/invitation') };
}

const bell = (page: Page, language: Language) =>
  page.getByRole('banner').getByRole('link', { name: new RegExp(`^${wordsOf[language].alerts.bell}`) });

for (const { language, size } of [
  { language: 'fr', size: 'phone' },
  { language: 'en', size: 'desktop' },
] as const) {
  test(`two people hear of a delivery: in the page, by mail; ${language} on a ${size}`, async ({
    browser,
    portal,
  }) => {
    const { alerts, orders } = wordsOf[language];
    const requester = await openAccount(portal, { login: `asks${size}`, language });
    const contact = await addUser(portal, requester, `follows${size}`);
    const pages = [
      await open(browser, portal, { who: requester, language, size }),
      await open(browser, portal, { who: contact, language, size }),
    ];
    for (const page of pages) await page.goto(`${portal.origin}/orders`);
    const mailbox = `zoe.${size}@example.com`;
    const { reference, link } = await order(portal, { requester, contact, mailbox });
    const [asking, following] = pages as [Page, Page];
    // Nobody reloads: the portal tells the pages.
    await expect(bell(following, language)).toHaveAccessibleName(new RegExp(alerts.unseen(1)));
    await expect(bell(asking, language)).toHaveAccessibleName(alerts.bell);
    await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
    await deliverOrder(portal, reference);
    await expect(bell(following, language)).toHaveAccessibleName(new RegExp(alerts.unseen(4)));
    await expect(bell(asking, language)).toHaveAccessibleName(new RegExp(alerts.unseen(3)));
    const told = alerts.told(reference, orders.states.valid);
    await expect(following.getByRole('status').getByText(told)).toBeVisible();

    for (const { mail } of [requester, contact]) {
      await expect
        .poll(async () => {
          const mails = await mailsTo(portal.dataDirectory, mail);
          return mails.filter(({ subject }) => subject.includes(reference)).length;
        })
        // Accepted, delivered: each once.
        .toBe(2);
    }

    await bell(following, language).click();
    const list = following.getByRole('list', { name: alerts.list });
    await expect(list.getByRole('listitem')).toHaveCount(4);
    await expect(list.getByRole('listitem').first()).toContainText(orders.states.valid);
    await expect(list.getByText(alerts.isNew)).toHaveCount(4);
    await expect(bell(following, language)).toHaveAccessibleName(alerts.bell);
    await list.getByRole('link').first().click();
    await expect(following).toHaveURL(`${portal.origin}/orders/${reference}`);
    await following.goBack();
    await expect(list.getByRole('listitem')).toHaveCount(4);
    await expect(list.getByText(alerts.isNew)).toHaveCount(0);
    for (const page of pages) await page.context().close();
  });
}

test('what comes by which way is chosen by keyboard, kept, and given up again', async ({
  browser,
  portal,
}) => {
  const { alerts, orders, common } = wordsOf.en;
  const who = await openAccount(portal, { login: 'chooses' });
  const page = await open(browser, portal, { who, language: 'en', size: 'desktop' });
  await page.goto(`${portal.origin}/me`);
  await page.getByRole('link', { name: alerts.settings }).click();
  const tick = page.getByRole('checkbox', {
    name: alerts.choice.tick(orders.states.valid, alerts.choice.channels.mail),
  });
  await expect(tick).toBeChecked();
  await tick.focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: common.actions.save }).click();
  await expect(page.getByText(alerts.choice.saved)).toBeVisible();
  await page.reload();
  await expect(tick).not.toBeChecked();
  await page.getByRole('button', { name: alerts.choice.reset }).click();
  await expect(tick).toBeChecked();
  await page.context().close();
});

test('a device that is woken shows each alert once, and a touch opens the order', async ({ portal }) => {
  // Without a window there are no notifications.
  const browser = await launchChromium();
  const { alerts, orders } = wordsOf.fr;
  const requester = await openAccount(portal, { login: 'sleeps', language: 'fr' });
  const contact = await addUser(portal, requester, 'wakes');
  const page = await open(browser, portal, { who: contact, language: 'fr', size: 'desktop' });
  await page.evaluate(async () => void (await navigator.serviceWorker.ready));
  // What the page keeps once its person has turned notifications on: a browser of tests has no push service to ask.
  await page.evaluate(
    (kept) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('paraphe-alerts', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('kept', 'readwrite');
          writing.objectStore('kept').put(kept, 'alerts');
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { userId: 'whoever', language: 'fr', ordersPath: '/orders', newest: 0 },
  );
  const devices = await page.context().newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    devices.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find(({ scopeURL }) => scopeURL.startsWith(portal.origin));
      if (ours) resolve(ours.registrationId);
    });
  });
  await devices.send('ServiceWorker.enable');
  const registrationId = await registered;
  const push = () =>
    devices.send('ServiceWorker.deliverPushMessage', {
      origin: portal.origin,
      registrationId,
      data: '{"pull":true}',
    });
  // Asked in the worker: a page of the portal that is looked at tells by itself, and nothing is shown beside it.
  const [worker] = page.context().serviceWorkers();
  const shown = () =>
    worker?.evaluate(async () => {
      const { registration } = globalThis as unknown as {
        readonly registration: ServiceWorkerRegistration;
      };
      const notices = await registration.getNotifications();
      return notices.map(({ title, body, data }) => ({ title, body, path: data.path }));
    });
  const noticeOf = (reference: string, state: keyof typeof orders.states) => ({
    title: alerts.told(reference, orders.states[state]),
    body: 'Zoé Lefèvre-d’Arc',
    path: `/orders/${reference}`,
  });
  await page.goto('about:blank');
  const mailbox = 'zoe.sleeps@example.com';
  const { reference, link } = await order(portal, { requester, contact, mailbox });
  await push();
  const first = noticeOf(reference, 'awaitingHolder');
  await expect.poll(shown).toEqual([first]);
  await acceptInvitation(portal.origin, link, 'un mot de passe de clé');
  await push();
  await push();
  const second = noticeOf(reference, 'underVerification');
  await expect.poll(async () => (await shown())?.length).toBe(2);
  expect(await shown()).toEqual(expect.arrayContaining([first, second]));

  await page.goto(portal.origin);
  await expect(bell(page, 'fr')).toHaveAccessibleName(new RegExp(alerts.unseen(2)));
  await worker?.evaluate(async () => {
    const scope = globalThis as unknown as {
      readonly registration: ServiceWorkerRegistration;
      readonly NotificationEvent: new (type: string, init: object) => Event;
    };
    const [notification] = await scope.registration.getNotifications();
    dispatchEvent(new scope.NotificationEvent('notificationclick', { notification }));
  });
  await expect(page).toHaveURL(`${portal.origin}/orders/${reference}`);
  await browser.close();
});
