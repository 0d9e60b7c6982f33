import { expect, it } from 'vitest';
import { controlOutcomes } from '../orders/order.ts';
import { invitationStates, orderStates, orderSteps } from '../orders/state.ts';
import type { ListRow } from './list-row.ts';
import { packListRow, unpackListRow } from './list-row-packing.ts';

const row: ListRow = {
  id: '5e0d6d07-0000-4000-8000-000000000001',
  version: 7,
  reference: '1000000001',
  product: 'mail-simple-1y',
  holder: 'Zoé Lefèvre-d’Arc',
  emailAddress: 'zoe@example.com',
  organizationName: 'Ateliers Lumière',
  ownReference: '',
  openedAt: 1_767_225_600_000,
  lastOperationAt: 1_767_225_600_001,
  keyKind: 'P-256',
  serialNumber: '0a',
  serialNumbers: '0a 0b',
  notBefore: 1,
  notAfter: Number.NaN,
  acceptBy: Number.NaN,
  hash: 'SHA-256',
  organizationNumber: '440443810',
  authorityReference: 'c0de',
  subjectAltNames: 'a\nb',
  comments: ['one', 'two'],
  customValues: { a: 'Cost 1' },
  administrativeContactId: '',
  technicalContactId: 'x',
  renewalDeclined: true,
  automaticRenewal: false,
  renewedBy: null,
  controls: {
    coherence: 'ok',
    organisation: 'pending',
    verification: 'ok',
    commonName: 'failed',
    phone: 'ok',
  },
  steps: ['invited'],
  state: 'awaitingHolder',
  invitationState: 'expired',
  later: 'invitationExpired',
  changesAt: Number.POSITIVE_INFINITY,
};
const again = (given: ListRow): ListRow => unpackListRow(JSON.parse(JSON.stringify(packListRow(given))));

it('comes back from JSON as it was, with what JSON has no word for', () => {
  expect(again(row)).toEqual(row);
  const other: ListRow = {
    ...row,
    serialNumbers: row.serialNumber,
    comments: ['one\ntwo'],
    steps: [],
    notAfter: 5,
    acceptBy: 7,
    changesAt: 6,
    renewedBy: '',
  };
  expect(again(other)).toEqual(other);
  expect(again(row).comments).toEqual(row.comments);
});

it('keeps once what many rows have', () => {
  expect(again(row).controls).toBe(again({ ...row, id: 'another' }).controls);
  expect(again(row).steps).toBe(again(row).steps);
});

it.each(orderStates)('has every word for an order in the state %s', (state) => {
  for (const invitationState of invitationStates)
    for (const outcome of controlOutcomes) {
      const controls = { ...row.controls, phone: outcome, coherence: outcome };
      const given: ListRow = { ...row, state, later: state, invitationState, controls, steps: orderSteps };
      expect(again(given)).toEqual(given);
    }
});

it('is no row when it is of another format', () => {
  const packed = packListRow(row).with(25, 99);
  expect(() => unpackListRow(packed)).toThrow(RangeError);
});
