import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import { contactPoints } from '#core/accounts/preferences.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { aRequest, invite, place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser } from '../../tests/server/people.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { preferencesView } from './preferences-view.ts';

let opened: TestPortal;

beforeAll(async () => {
  opened = await testPortal();
});

const none = Object.fromEntries(contactPoints.map((point) => [point, { mail: '', language: 'fr' }]));
const setPoints = (user: User, set: object) =>
  run(opened.portal, user, 'preferences.setContactPoints@1', { ...none, ...set } as never);
const entity = {
  organizationName: 'Ateliers Lumière',
  streetAddress: '22 rue de Bretagne',
  postalCode: '14000',
  localityName: 'Caen',
  countryName: 'FR',
};
const invoicing = {
  invoiceDelivery: 'platform',
  defaultPayment: 'card',
  deferredPaymentForbidden: true,
  quoteAgreementForbidden: false,
  alertThreshold: 6,
  entityChosenByOrder: false,
} as const;

describe('preferences', () => {
  test('are the usual ones until they are set, each part by itself', async () => {
    const { portal } = opened;
    const user = await aSuperUser(portal);
    const view = () => preferencesView(portal.database.tables, user.accountId);
    expect(await view()).toMatchObject({ plan: 'monthly', contactPoints: none });
    await setPoints(user, { urgent: { mail: 'astreinte@aube.example', language: 'en' } });
    await run(portal, user, 'preferences.setInvoicing@1', invoicing);
    expect(await view()).toMatchObject({
      contactPoints: { urgent: { mail: 'astreinte@aube.example', language: 'en' } },
      invoicing,
    });
  });

  test('keep the numbers of whom to invoice in their one way of writing', async () => {
    const { portal } = opened;
    const user = await aSuperUser(portal);
    const set = (numbers: object) =>
      run(portal, user, 'preferences.setInvoicing@1', {
        ...invoicing,
        invoicedEntity: { ...entity, ...numbers },
      });
    await set({ registrationNumber: '440 443 810', vatNumber: 'fr 61 440443810', phone: '02 31 30 59 00' });
    const { invoicing: kept } = await preferencesView(portal.database.tables, user.accountId);
    expect(kept.invoicedEntity).toMatchObject({
      registrationNumber: '440443810',
      vatNumber: 'FR61440443810',
      phone: '+33231305900',
    });
    await expect(set({ registrationNumber: '440443811', vatNumber: 'FR61440443810' })).rejects.toMatchObject({
      code: 'command.invalidArguments',
      detail: { fields: ['invoicedEntity.registrationNumber', 'invoicedEntity.vatNumber'] },
    });
    await set({ vatNumber: 'FR61440443810' });
    await run(portal, user, 'preferences.setInvoicing@1', invoicing);
    const after = await preferencesView(portal.database.tables, user.accountId);
    expect(after.invoicing.invoicedEntity).toBeUndefined();
  });
});

describe('an address of the account', () => {
  test('gets its copies in its language, and no link that lets anybody in', async () => {
    const { portal, mail, sendMails } = opened;
    const user = await aSuperUser(portal);
    const operator = await anOperator(portal);
    await setPoints(user, {
      generic: { mail: 'copies@aube.example', language: 'fr' },
      delivery: { mail: 'livraisons@aube.example', language: 'en' },
    });
    const reference = await readyOrder(portal, { user, operator });
    await run(portal, operator, 'order.deliver@1', { reference });
    await sendMails();
    const to = (address: string) => mail.taken.filter((taken) => taken.to === address);
    const copies = to('copies@aube.example');
    expect(copies.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/accepté/i),
      expect.stringMatching(/livré|délivré/i),
    ]);
    expect(copies[0]?.text).toContain('adresse générique du compte');
    const [delivery] = to('livraisons@aube.example');
    expect(delivery?.subject).toMatch(/delivered/);
    expect(delivery?.text).toContain('address of the account for deliveries');
    expect([...copies, delivery].map((copy) => copy?.text).join()).not.toContain('#');
    expect(to('livraisons@aube.example')).toHaveLength(1);
  });

  test('that is the reader’s own gets no copy, and two that are one get one', async () => {
    const { portal, mail, sendMails } = opened;
    const user = await aSuperUser(portal);
    const operator = await anOperator(portal);
    const own = await portal.database.tables
      .selectFrom('users')
      .select('mail')
      .where('user_id', '=', user.userId)
      .executeTakeFirstOrThrow();
    await setPoints(user, {
      generic: { mail: own.mail.toUpperCase().replace('AUBE', 'aube'), language: 'fr' },
    });
    const reference = await place(portal, user);
    const { holder } = await invite(portal, reference);
    await run(portal, holder, 'invitation.accept@1', { request: await aRequest() });
    await sendMails();
    expect(mail.taken.filter(({ to }) => to.toLowerCase() === own.mail)).toHaveLength(1);
    const both = { mail: 'tout@aube.example', language: 'fr' };
    await setPoints(user, { generic: both, delivery: both });
    const second = await readyOrder(portal, { user, operator });
    await run(portal, operator, 'order.deliver@1', { reference: second });
    await sendMails();
    const subjects = mail.taken.filter(({ to }) => to === 'tout@aube.example').map(({ subject }) => subject);
    expect(new Set(subjects).size).toBe(subjects.length);
    expect(subjects).toHaveLength(2);
  });
});
