import { fold } from '#core/orders/fold.ts';
import { slotOf } from '#core/orders/list-columns.ts';
import type { ListRow } from '#core/sync/list-row.ts';
import type { ListQuestion } from './list-question.ts';

type Column = ListQuestion['sort'];

/** What a column sorts by; NaN is unknown, and comes last. */
const numbers: Readonly<Partial<Record<Column, (row: ListRow) => number>>> = {
  openedAt: ({ openedAt }) => openedAt,
  lastOperationAt: ({ lastOperationAt }) => lastOperationAt,
  notBefore: ({ notBefore }) => notBefore,
  notAfter: ({ notAfter }) => notAfter,
};

/** Families, then first names, as the portal sorts them. */
const texts: Readonly<Partial<Record<Column, (row: ListRow) => string>>> = {
  holder: ({ holder }) => turned(holder),
  emailAddress: ({ emailAddress }) => emailAddress,
  organizationName: ({ organizationName }) => organizationName,
  organizationNumber: ({ organizationNumber }) => organizationNumber,
  authorityReference: ({ authorityReference }) => authorityReference,
  subjectAltNames: ({ subjectAltNames }) => subjectAltNames,
  ownReference: ({ ownReference }) => ownReference,
  productCode: ({ product }) => product,
  reference: ({ reference }) => reference,
  state: ({ state }) => state,
};

export function numberOf(column: Column): ((row: ListRow) => number) | undefined {
  return numbers[column];
}

export function textOf(column: Column): (row: ListRow) => string {
  const slot = column === 'state' || column === 'lastOperationAt' ? undefined : slotOf(column);
  const read = texts[column] ?? ((row: ListRow) => (slot && row.customValues[slot]) || '');
  return (row) => fold(read(row));
}

function turned(holder: string): string {
  const space = holder.indexOf(' ');
  return space < 0 ? holder : `${holder.slice(space + 1)} ${holder.slice(0, space)}`;
}
