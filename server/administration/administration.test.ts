import { beforeAll, describe, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { ContactView, ListColumnsView, OrderFormView } from '#core/portal/administration-views.ts';
import type { OrderSummary, OrderView, Page } from '#core/portal/views.ts';
import { read } from '../../tests/server/ask.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { composition, place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser, aUser, cookieOf } from '../../tests/server/people.ts';
import { refusalOf } from '../../tests/server/refusal-of.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { build } from '../app.ts';

// Who may run which command is tested from the catalogue; here what each does.

let opened: TestPortal;
let user: User;
let stranger: User;
let get: <View>(path: string, as?: User) => Promise<View>;

beforeAll(async () => {
  opened = await testPortal();
  const app = await build(opened.portal);
  user = await aSuperUser(opened.portal);
  stranger = await aSuperUser(opened.portal, 'Another account');
  get = async <View>(path: string, as = user) =>
    (await read(app, path, { cookie: await cookieOf(opened.portal, as) })).json() as View;
});

const yann = {
  name: 'Yann Le Goff',
  position: 'Exploitation',
  mail: 'yann@aube.example',
  phone: '+33140205050',
  administrative: false,
  technical: true,
};
const contactsOf = (as: User) => get<ContactView[]>('/api/contacts', as);

describe('contacts', () => {
  test('are the users and whoever was added', async () => {
    const { portal } = opened;
    const { contactId } = await run(portal, user, 'contact.add@1', yann);
    const contacts = await contactsOf(user);
    expect(contacts.map(({ name, isUser }) => [name, isUser])).toEqual([
      ['Camille Dufresne', true],
      ['Yann Le Goff', false],
    ]);
    expect(contacts[1]).toMatchObject({ contactId, phone: '+33140205050', technical: true, service: '' });
  });

  test.each([
    ['without its country', '0140205050'],
    ['that cannot exist', '+33940'],
    ['of a country that there is not', '+999123456789'],
  ])('have no phone number %s', async (_, phone) => {
    const adding = run(opened.portal, user, 'contact.add@1', { ...yann, phone });
    await expect(adding).rejects.toMatchObject({
      code: 'command.invalidArguments',
      detail: { fields: ['phone'] },
    });
  });

  test('of another account are as absent as those that never were', async () => {
    const { portal } = opened;
    const contactId = (await contactsOf(stranger))[0]?.contactId as string;
    const { administrative: _, technical: __, ...fields } = yann;
    for (const id of [contactId, crypto.randomUUID()]) {
      const tries = [
        run(portal, user, 'contact.change@1', { contactId: id, ...fields }),
        run(portal, user, 'contact.setLists@1', { contactId: id, administrative: false, technical: false }),
        run(portal, user, 'contact.remove@1', { contactId: id }),
        place(portal, user, { technicalContactId: id }),
      ].map(refusalOf);
      expect(new Set(await Promise.all(tries))).toEqual(new Set(['contact.notFound']));
    }
  });

  test('who are users keep their own name and mailbox, and are removed as users', async () => {
    const { portal } = opened;
    const [own] = await contactsOf(user);
    const contactId = own?.contactId as string;
    const { administrative: _, technical: __, ...fields } = yann;
    await run(portal, user, 'contact.change@1', { contactId, ...fields, service: 'Direction' });
    expect((await contactsOf(user))[0]).toMatchObject({
      name: 'Camille Dufresne',
      mail: own?.mail,
      service: 'Direction',
      phone: '+33140205050',
    });
    expect(await refusalOf(run(portal, user, 'contact.remove@1', { contactId }))).toBe('contact.isUser');
  });

  test('are offered by the order form as the lists say, and named by orders for good', async () => {
    const { portal } = opened;
    const { contactId } = await run(portal, user, 'contact.add@1', { ...yann, name: 'Service DNS' });
    const offered = async () =>
      (await get<OrderFormView>('/api/order-form')).contacts.find((one) => one.contactId === contactId);
    expect(await offered()).toMatchObject({ technical: true, administrative: false });
    const asAdministrative = place(portal, user, { administrativeContactId: contactId });
    expect(await refusalOf(asAdministrative)).toBe('contact.notFound');
    const reference = await place(portal, user, { technicalContactId: contactId });
    const lists = { administrative: false, technical: false };
    await run(portal, user, 'contact.setLists@1', { contactId, ...lists });
    expect(await offered()).toBeUndefined();
    await run(portal, user, 'contact.remove@1', { contactId });
    expect((await contactsOf(user)).map(({ name }) => name)).not.toContain('Service DNS');
    const order = await get<OrderView>(`/api/orders/${reference}`);
    expect(order.contacts).toEqual({
      technical: { name: 'Service DNS', position: 'Exploitation', mail: yann.mail, phone: yann.phone },
    });
    expect(order.technicalContact).toBe('Service DNS');
  });

  test('whom no order names leave nothing behind', async () => {
    const { portal } = opened;
    const { contactId } = await run(portal, user, 'contact.add@1', { ...yann, name: 'Gone Person' });
    await run(portal, user, 'contact.remove@1', { contactId });
    const { rows } = await portal.database.pool.query('select from contacts where contact_id = $1', [
      contactId,
    ]);
    expect(rows).toEqual([]);
  });
});

describe('fields of the account’s own', () => {
  test('are filled in on orders once they have a label, and found there', async () => {
    const { portal } = opened;
    const ordered = place(portal, user, { customValues: { b: '47810' } });
    expect(await refusalOf(ordered)).toBe('customField.undefined');
    const field = { slot: 'b', label: 'Réf interne', description: 'Référence comptable' } as const;
    await run(portal, user, 'customField.set@1', field);
    const reference = await place(portal, user, { customValues: { a: '', b: ' 47810 ' } });
    const order = await get<OrderView>(`/api/orders/${reference}`);
    expect(order.customFields).toEqual([field]);
    expect(order.customValues).toEqual({ b: '47810' });
    expect(order.actions).toContain('order.setCustomValue@1');
    const found = await get<Page<OrderSummary>>('/api/orders?search=4781');
    expect(found.rows.map((row) => row.reference)).toEqual([reference]);
  });

  test('are changed and emptied later, one by one', async () => {
    const { portal } = opened;
    await run(portal, user, 'customField.set@1', { slot: 'd', label: 'Chef de projet' });
    const reference = await place(portal, user, { customValues: { b: 'kept' } });
    const set = (slot: 'a' | 'b' | 'd', value: string) =>
      run(portal, user, 'order.setCustomValue@1', { reference, slot, value });
    await set('d', 'Monsieur X');
    expect((await get<OrderView>(`/api/orders/${reference}`)).customValues).toEqual({
      b: 'kept',
      d: 'Monsieur X',
    });
    await set('b', '');
    expect((await get<OrderView>(`/api/orders/${reference}`)).customValues).toEqual({ d: 'Monsieur X' });
    expect(await refusalOf(set('a', 'x'))).toBe('customField.undefined');
  });

  test('taken away hide what orders say in them, and give it back with the label', async () => {
    const { portal } = opened;
    const reference = await place(portal, user, { customValues: { d: 'Madame Y' } });
    const values = async () => {
      const { customFields, customValues } = await get<OrderView>(`/api/orders/${reference}`);
      return customFields.map(({ slot, label }) => [label, customValues[slot]]);
    };
    await run(portal, user, 'customField.set@1', { slot: 'd', label: '' });
    expect(await values()).toEqual([['Réf interne', undefined]]);
    const uses = await get<{ slot: string; orders: number }[]>('/api/custom-fields');
    expect(uses.map(({ slot }) => slot)).toEqual(['a', 'b', 'c', 'd']);
    expect(uses[3]).toEqual({ slot: 'd', label: '', description: '', orders: 2 });
    await run(portal, user, 'customField.set@1', { slot: 'd', label: 'Responsable' });
    expect(await values()).toContainEqual(['Responsable', 'Madame Y']);
  });

  test('of another account are not there', async () => {
    expect((await get<OrderFormView>('/api/order-form', stranger)).customFields).toEqual([]);
  });
});

describe('columns of lists', () => {
  const columns = () => get<ListColumnsView>('/api/me/columns');

  test('are the usual ones until somebody chooses, and again afterwards', async () => {
    const { portal } = opened;
    expect((await columns()).isUsual).toBe(true);
    const wanted = ['comments', 'custom.b', 'custom.c', 'no such column', 'comments'];
    await run(portal, user, 'me.setListColumns@1', { columns: wanted });
    // The heading is always there; field c has no label.
    expect(await columns()).toMatchObject({ chosen: ['holder', 'comments', 'custom.b'], isUsual: false });
    await run(portal, user, 'me.setListColumns@1', { columns: null });
    expect((await columns()).isUsual).toBe(true);
  });

  test('are each person’s own', async () => {
    const { portal } = opened;
    const colleague = await aUser(portal, user, ['technical']);
    await run(portal, colleague, 'me.setListColumns@1', { columns: ['hash'] });
    expect((await get<ListColumnsView>('/api/me/columns', colleague)).chosen).toEqual(['holder', 'hash']);
    expect((await columns()).chosen).not.toContain('hash');
  });

  test('have their facts', async () => {
    const { portal } = opened;
    const operator = await anOperator(portal);
    const reference = await readyOrder(portal, { user, operator });
    const comment = 'Rappelé au standard.';
    opened.clock.advance({ minutes: 5 });
    await run(portal, operator, 'order.control@1', { reference, control: 'phone', outcome: 'ok', comment });
    await run(portal, operator, 'order.deliver@1', { reference });
    const { rows } = await get<Page<OrderSummary>>(`/api/orders?search=${reference}`);
    expect(rows[0]).toMatchObject({
      hash: 'SHA-256',
      keyKind: 'P-256',
      stepsDone: ['invited', 'requested', 'verified', 'delivered'],
      comments: [comment],
      lastOperationAt: portal.platform.now().toISOString(),
    });
    expect(rows[0]?.serialNumber).toMatch(/^[0-9a-f]{16,}$/);
  });
});

describe('the list of orders', () => {
  test('is sorted by the portal, whatever the case, with what is empty last', async () => {
    const { portal } = opened;
    const other = await aSuperUser(portal, 'Sorted');
    await run(portal, other, 'customField.set@1', { slot: 'a', label: 'Service' });
    const values = ['beta', '', 'Alpha', 'gamma'];
    for (const value of values) {
      await place(portal, other, {
        customValues: { a: value },
        ownReference: value,
        composition: { ...composition, surname: value || 'Zed', organizationName: `O ${value}` },
      });
    }
    const sorted = async (query: string) =>
      (await get<Page<OrderSummary>>(`/api/orders?${query}`, other)).rows.map(
        ({ customValues }) => customValues.a ?? '',
      );
    expect(await sorted('sort=custom.a&direction=ascending')).toEqual(['Alpha', 'beta', 'gamma', '']);
    expect(await sorted('sort=custom.a&direction=descending')).toEqual(['gamma', 'beta', 'Alpha', '']);
    expect(await sorted('sort=ownReference&direction=ascending')).toEqual(['Alpha', 'beta', 'gamma', '']);
    expect(await sorted('sort=holder&direction=ascending')).toEqual(['Alpha', 'beta', 'gamma', '']);
    expect(await sorted('sort=organizationName&direction=ascending')).toEqual(['', 'Alpha', 'beta', 'gamma']);
    for (const column of ['productCode', 'reference', 'notBefore', 'notAfter', 'accountName', 'openedAt']) {
      expect(await sorted(`sort=${column}`)).toHaveLength(4);
    }
    expect(await get(`/api/orders?sort=comments`, other)).toMatchObject({ code: 'request.malformed' });
  });
});
