import { beforeAll, expect, test } from 'vitest';
import type { User } from '#core/accounts/actor.ts';
import type { TestPortal } from '../../tests/server/open-test-portal.ts';
import { composition, place, readyOrder, run } from '../../tests/server/orders.ts';
import { anOperator, aSuperUser } from '../../tests/server/people.ts';
import { testPortal } from '../../tests/server/test-portal.ts';
import { listOrders } from './list-orders.ts';

let opened: TestPortal;
let user: User;
let numbers: {
  readonly serial: string;
  readonly authority: string;
  readonly end: string;
  readonly start: string;
};
const names = new Map<string, string>();

beforeAll(async () => {
  opened = await testPortal();
  const { portal } = opened;
  user = await aSuperUser(portal);
  await run(portal, user, 'customField.set@1', { slot: 'b', label: 'Cost centre' });
  const operator = await anOperator(portal);
  const delivered = await readyOrder(portal, { user, operator });
  await run(portal, operator, 'order.deliver@1', { reference: delivered });
  const waiting = await place(portal, user, {
    ownReference: 'PO-Zoé',
    customValues: { b: 'Lyon 100%' },
    composition: { ...composition, givenName: 'Ada', surname: 'Byron', emailAddress: 'ada@byron.example' },
  });
  names.set(delivered, 'zoe').set(waiting, 'ada');
  const [row] = (await listOrders(portal, user, { state: 'valid' })).rows;
  numbers = {
    serial: row?.serialNumber ?? '',
    authority: row?.authorityReference ?? '',
    start: row?.notBefore ?? '',
    end: row?.notAfter ?? '',
  };
});

const found = async (query: Readonly<Record<string, string>>) => {
  const { rows } = await listOrders(opened.portal, user, {
    sort: 'holder',
    direction: 'ascending',
    ...query,
  });
  return rows.map(({ reference }) => names.get(reference)).join(' ');
};

test.each([
  ['a word in every field', { search: 'zoé' }, 'ada zoe'],
  ['a word among holders', { search: 'ZOÉ l', field: 'holder' }, 'zoe'],
  ['a mailbox', { search: '@byron', field: 'emailAddress' }, 'ada'],
  ['an organisation', { search: 'aube', field: 'organizationName' }, 'ada zoe'],
  ['one’s own reference', { search: 'po-', field: 'ownReference' }, 'ada'],
  ['a word that another field has', { search: 'po-', field: 'holder' }, ''],
  ['one of the account’s own fields, with signs that SQL knows', { search: '0%', field: 'custom.b' }, 'ada'],
  ['one of the account’s own fields that is empty', { search: 'lyon', field: 'custom.a' }, ''],
] as const)('finds %s', async (_, query, expected) => {
  expect(await found(query)).toBe(expected);
});

test('finds the numbers of certificates, in their field and in all', async () => {
  const { serial, authority } = numbers;
  expect(await found({ search: serial.slice(2), field: 'serialNumber' })).toBe('zoe');
  expect(await found({ search: authority, field: 'authorityReference' })).toBe('zoe');
  expect(await found({ search: authority, field: 'serialNumber' })).toBe('');
  expect(await found({ search: serial.toUpperCase() })).toBe('zoe');
  expect(await found({ search: authority })).toBe('zoe');
});

test('finds what ends between two moments, both among them', async () => {
  const { end } = numbers;
  const beside = (ms: number) => new Date(Date.parse(end) + ms).toISOString();
  expect(await found({ endsFrom: end, endsUntil: end })).toBe('zoe');
  expect(await found({ endsFrom: beside(1) })).toBe('');
  expect(await found({ endsUntil: beside(-1) })).toBe('');
  expect(await found({ endsUntil: beside(1) })).toBe('zoe');
});

test('finds what begins between two moments, and what ends between others as well', async () => {
  const { start, end } = numbers;
  const beside = (ms: number) => new Date(Date.parse(start) + ms).toISOString();
  expect(await found({ startsFrom: start, startsUntil: start })).toBe('zoe');
  expect(await found({ startsFrom: beside(1) })).toBe('');
  expect(await found({ startsUntil: beside(-1) })).toBe('');
  expect(await found({ startsFrom: start, endsFrom: end })).toBe('zoe');
  expect(await found({ startsFrom: start, endsUntil: start })).toBe('');
});

test.each([
  { field: 'password' },
  { endsFrom: 'tomorrow' },
  { startsFrom: 'yesterday' },
  { endsUntil: '2026-99-99T00:00:00Z' },
])('refuses %o', async (query) => {
  await expect(found(query)).rejects.toMatchObject({ code: 'request.malformed' });
});
