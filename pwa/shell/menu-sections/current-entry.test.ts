import { expect, it } from 'vitest';
import { menus } from '#core/accounts/menu.ts';
import { currentEntry } from './current-entry.ts';

it.each<[string, Record<string, string>, string | undefined]>([
  ['/orders', {}, 'allOrders'],
  ['/orders', { state: 'valid' }, 'validProducts'],
  ['/orders', { state: 'valid', search: 'zoé' }, 'validProducts'],
  ['/orders', { state: 'refused' }, 'allOrders'],
  ['/orders/new', {}, 'newOrder'],
  ['/orders/1000000001', {}, 'allOrders'],
  ['/administration/users', {}, 'users'],
  ['/', {}, undefined],
  ['/ordersmith', {}, undefined],
])('%s %j is %s', (path, query, label) => {
  expect(currentEntry(menus.user, { path, query })?.label).toBe(label);
});
