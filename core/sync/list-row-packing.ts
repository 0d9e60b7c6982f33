import { controlNames } from '../orders/order.ts';
import type { ListRow } from './list-row.ts';

const fields = [
  'id',
  'version',
  'reference',
  'product',
  'holder',
  'emailAddress',
  'organizationName',
  'ownReference',
  'openedAt',
  'lastOperationAt',
  'keyKind',
  'serialNumber',
  'serialNumbers',
  'hash',
  'organizationNumber',
  'authorityReference',
  'subjectAltNames',
  'comments',
  'customValues',
  'administrativeContactId',
  'technicalContactId',
  'renewalDeclined',
  'automaticRenewal',
  'renewedBy',
  'steps',
  'state',
  'invitationState',
  'later',
] as const satisfies readonly (keyof ListRow)[];
/** Numbers that JSON has no word for: never, and unknown. */
const times = ['notBefore', 'notAfter', 'changesAt'] as const satisfies readonly (keyof ListRow)[];

/** Raised when rows are derived otherwise: what a device has kept is then derived anew. */
export const listRowFormat = 3;

/** A row without the names of its fields: a third of the size, and read in half the time. */
export function packListRow(row: ListRow): readonly unknown[] {
  return [
    ...fields.map((field) => row[field]),
    ...times.map((field) => row[field]),
    controlNames.map((name) => row.controls[name]),
  ];
}

export function unpackListRow(packed: readonly unknown[]): ListRow {
  const row: Record<string, unknown> = {};
  let index = 0;
  for (const field of fields) row[field] = packed[index++];
  row.notBefore = packed[index++] ?? Number.NaN;
  row.notAfter = packed[index++] ?? Number.NaN;
  row.changesAt = packed[index++] ?? Number.POSITIVE_INFINITY;
  const outcomes = packed[index] as readonly string[];
  row.controls = Object.fromEntries(controlNames.map((name, of) => [name, outcomes[of]]));
  return row as unknown as ListRow;
}
