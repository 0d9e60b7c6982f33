import { type CustomSlot, customSlots } from '../accounts/custom-slots.ts';

/**
 * What lists of orders can show (PER-2): the columns of the source (T 4) for which the portal has facts, in its order.
 *
 * Three of its 27 come with their facts: the authority's references of the certificates before and after this one (until
 * renewals, none follows another) and the software (no product of today asks for it; those for servers do, ORD-2).
 */
const ownColumns = [
  'ownReference',
  'authorityReference',
  'holder',
  'keyKind',
  'serialNumber',
  'productCode',
  'productName',
  'reference',
  'notBefore',
  'notAfter',
  'organizationName',
  'accountName',
  'administrativeContact',
  'technicalContact',
  'progress',
  'state',
  'controls',
  'openedAt',
  'lastOperationAt',
  'comments',
  'hash',
  'subjectAltNames',
  'organizationNumber',
  'emailAddress',
] as const;

type CustomColumn = `custom.${CustomSlot}`;
export type ListColumn = (typeof ownColumns)[number] | CustomColumn;

export const listColumns: readonly ListColumn[] = [
  ...ownColumns,
  ...customSlots.map((slot): CustomColumn => `custom.${slot}`),
];

/** Leads to the order, so that no list is without it. */
export const headingColumn: ListColumn = 'holder';

/** What somebody sees who has not chosen: users their own orders, operators those of all accounts. */
export const usualColumns: Readonly<Record<'operator' | 'user', readonly ListColumn[]>> = {
  user: ['holder', 'reference', 'notAfter', 'organizationName', 'state'],
  operator: ['holder', 'reference', 'notAfter', 'accountName', 'state'],
};

/** By which a list may be sorted: what the database has without deriving it. */
export const sortableColumns = [
  'ownReference',
  'authorityReference',
  'holder',
  'productCode',
  'reference',
  'notBefore',
  'notAfter',
  'organizationName',
  'accountName',
  'openedAt',
  'subjectAltNames',
  'organizationNumber',
  'emailAddress',
  'custom.a',
  'custom.b',
  'custom.c',
  'custom.d',
] as const satisfies readonly ListColumn[];
export type SortableColumn = (typeof sortableColumns)[number];

export function isSortable(column: ListColumn): column is SortableColumn {
  return (sortableColumns as readonly ListColumn[]).includes(column);
}

/** The slot that a column shows; undefined for the portal's own columns. */
export function slotOf(column: ListColumn): CustomSlot | undefined {
  return customSlots.find((slot) => column === `custom.${slot}`);
}

/** Of anything that was once stored or sent: the columns there are, once each, in their order, the heading among them. */
export function chosenColumns(names: readonly string[]): readonly ListColumn[] {
  return listColumns.filter((column) => column === headingColumn || names.includes(column));
}
