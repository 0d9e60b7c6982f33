import { describe, expect, it } from 'vitest';
import type { ListRow } from '#core/sync/list-row.ts';
import { createListIndex } from './list-index.ts';
import type { ListQuestion } from './list-question.ts';

const none = Number.NaN;
const row = (reference: string, more: Partial<ListRow>): ListRow =>
  ({
    id: reference,
    reference,
    holder: '',
    emailAddress: '',
    organizationName: '',
    ownReference: '',
    serialNumbers: '',
    authorityReference: '',
    product: 'mail-simple-1y',
    openedAt: Number(reference),
    notBefore: none,
    notAfter: none,
    customValues: {},
    state: 'valid',
    changesAt: Number.POSITIVE_INFINITY,
    later: 'valid',
    ...more,
  }) as ListRow;

const rows = [
  row('1', { holder: 'Zoé Élan', organizationName: 'Aube Énergie', notBefore: 10, notAfter: 300 }),
  row('2', { holder: 'Ada Byron', state: 'awaitingHolder', changesAt: 1000, later: 'invitationExpired' }),
  row('3', { holder: 'Bo Adams', notBefore: 20, notAfter: 100, customValues: { a: 'Cost 47' } }),
  row('4', { holder: 'elan zoe', notAfter: 200, serialNumbers: '0a1b 77ff', authorityReference: 'c0de-1' }),
];
const index = createListIndex(rows);
const all: ListQuestion = { states: [], search: '', sort: 'openedAt', direction: 'descending' };
const found = (question: Partial<ListQuestion>, now = 0) =>
  index
    .find({ ...all, ...question }, now)
    .slice(0, rows.length)
    .map(({ reference }) => reference)
    .join('');

describe('a list on the device', () => {
  it.each([
    ['newest first', {}, '4321'],
    ['a word, whatever its accents and case', { search: 'ÉLAN' }, '41'],
    ['a word in a field', { search: 'zoe', field: 'holder' }, '41'],
    ['a word that another field has', { search: 'cost', field: 'holder' }, ''],
    ['one of the account’s own fields', { search: 'cost 4', field: 'custom.a' }, '3'],
    ['a serial number of an earlier certificate', { search: '77ff' }, '4'],
    ['the reference of a certificate at its authority', { search: 'c0de', field: 'authorityReference' }, '4'],
    ['a state', { states: ['valid'] }, '431'],
    ['ends between two days', { endsFrom: 100, endsUntil: 200 }, '43'],
    ['begins between two days', { startsFrom: 10, startsUntil: 20 }, '31'],
    ['begins from a day on and ends until another', { startsFrom: 15, endsUntil: 200 }, '3'],
    ['the first to end first, those without end last', { sort: 'notAfter', direction: 'ascending' }, '3412'],
    ['the last to end first, those without end last', { sort: 'notAfter' }, '1432'],
    ['by family name', { sort: 'holder', direction: 'ascending' }, '3214'],
    ['by a field that most leave empty', { sort: 'custom.a' }, '3421'],
  ] as const)('finds %s', (_, question, references) => {
    expect(found(question)).toBe(references);
  });

  it.each([
    [91, {}, false],
    [89, {}, true],
    [89, { renewalDeclined: true }, false],
    [89, { renewedBy: '7' }, false],
    [89, { renewedBy: '' }, false],
    [89, { state: 'revoked', later: 'revoked' }, false],
    [89, { state: 'toAccept' }, true],
    [-29, { state: 'expired' }, true],
    [-31, { state: 'expired' }, false],
  ] as const)('%d days before the end, with %o, may be renewed: %s', (days, more, isRenewable) => {
    const one = createListIndex([
      row('9', { notAfter: days * 86_400_000, renewalDeclined: false, renewedBy: null, ...more }),
    ]);
    expect(one.find({ ...all, renewable: true }, 0).total).toBe(isRenewable ? 1 : 0);
  });

  it('narrows what was found as one types, and widens it again', () => {
    expect([found({ search: 'e' }), found({ search: 'el' }), found({ search: 'e' })]).toEqual([
      '41',
      '41',
      '41',
    ]);
  });

  it('follows the clock', () => {
    expect(found({ states: ['invitationExpired'] }, 999)).toBe('');
    expect(found({ states: ['invitationExpired'] }, 100_000)).toBe('2');
    expect(index.counts(1000)).toEqual({ valid: 3, invitationExpired: 1 });
  });
});
