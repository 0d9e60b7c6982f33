import { expect, it } from 'vitest';
import { addressOfList, readListQuery } from './list-query.ts';

it.each([
  [{}, { state: undefined, search: '', offset: 0 }],
  [
    { state: 'valid', search: 'a b', offset: '50' },
    { state: 'valid', search: 'a b', offset: 50 },
  ],
  [{ state: 'all' }, { state: 'all', search: '', offset: 0 }],
  [
    { state: 'lost', offset: '-3' },
    { state: undefined, search: '', offset: 0 },
  ],
  [{ offset: '1e99' }, { state: undefined, search: '', offset: 0 }],
])('reads %o', (query, asked) => {
  expect(readListQuery(query)).toEqual(asked);
});

it('writes an address that reads back the same', () => {
  const asked = { state: 'valid', search: 'é & è', offset: 100 } as const;
  const { searchParams } = new URL(addressOfList('/orders', asked), 'https://portal.example');
  expect(readListQuery(Object.fromEntries(searchParams))).toEqual(asked);
});
