import type { SortableColumn } from '#core/orders/list-columns.ts';
import type { SearchField } from '#core/orders/search-fields.ts';
import type { OrderState } from '#core/orders/state.ts';
import type { ValidityBound } from '#core/orders/validity-bounds.ts';
import type { OrderSummary } from '#core/portal/views.ts';

/** Between which moments validity begins and ends, in milliseconds since 1970. */
type Bounds = { readonly [Bound in ValidityBound]?: number | undefined };

/** Which orders, in which order. */
export interface ListQuestion extends Bounds {
  /** None: every state. */
  readonly states: readonly OrderState[];
  readonly search: string;
  /** Left out: in all of them. */
  readonly field?: SearchField | undefined;
  /** Only those whose renewal may be ordered now. */
  readonly renewable?: true | undefined;
  readonly sort: SortableColumn | 'lastOperationAt' | 'state';
  readonly direction: 'ascending' | 'descending';
}

/** What the list of orders shows when nothing is asked of it: all of them, the newest first. */
export const usualQuestion: ListQuestion = {
  states: [],
  search: '',
  sort: 'openedAt',
  direction: 'descending',
};

/** A summary as a device knows it. */
export interface ListedOrder extends OrderSummary {
  /** Something about it waits to be sent. */
  readonly waits: boolean;
}

export interface ListWindow {
  readonly rows: readonly ListedOrder[];
  readonly total: number;
  /** How many orders the device knows. */
  readonly known: number;
}
