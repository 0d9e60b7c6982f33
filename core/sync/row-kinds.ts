import { isPermitted, type Standing } from '../accounts/permission.ts';
import { orderReadings } from '../portal/readings/orders.ts';

/** What devices hold of an account, in the order in which they ask for it. */
export const rowKinds = ['person', 'contact', 'customField', 'draft', 'view', 'order'] as const;
export type RowKind = (typeof rowKinds)[number];

/** A person's own: nobody else of the account gets them. */
const personal: readonly RowKind[] = ['draft', 'view'];

export const isPersonal = (kind: RowKind): boolean => personal.includes(kind);

/** What this person's devices may hold: their own, and, for whoever reads orders, what orders are made of. */
export function kindsFor(person: Standing): readonly RowKind[] {
  if (person.kind !== 'user') return [];
  const readsOrders = orderReadings['/api/orders'].permitted.some((rule) => isPermitted(person, rule));
  return rowKinds.filter((kind) => isPersonal(kind) || readsOrders);
}
