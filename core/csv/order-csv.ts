import type { Messages } from '../messages/en/index.ts';
import { type ListColumn, slotOf } from '../orders/list-columns.ts';
import type { CustomFieldView } from '../portal/administration-views.ts';
import type { OrderSummary } from '../portal/views.ts';

/** What of the catalogue of words a list of orders is written with; texts alone, so that a Worker can be given them. */
export interface OrderCsvWords {
  readonly titles: Readonly<Record<string, string>>;
  readonly products: Messages['common']['products'];
  readonly orders: Pick<Messages['orders'], 'controls' | 'outcomes' | 'states' | 'steps'>;
}

interface CsvReading {
  readonly words: OrderCsvWords;
  readonly time: (at: Date | string) => string;
}

export function orderCsvWords({ administration, common, orders }: Messages): OrderCsvWords {
  const { controls, outcomes, states, steps } = orders;
  return {
    titles: administration.columns.titles,
    products: common.products,
    orders: { controls, outcomes, states, steps },
  };
}

/** The titles of the columns; the account's own fields by the labels it gave them. */
export function orderCsvHeader(
  columns: readonly ListColumn[],
  {
    customFields,
    words,
  }: { readonly customFields: readonly CustomFieldView[]; readonly words: OrderCsvWords },
): readonly string[] {
  return columns.map((column) => {
    const slot = slotOf(column);
    const title =
      slot === undefined ? words.titles[column] : customFields.find((field) => field.slot === slot)?.label;
    return title ?? column;
  });
}

/** What a list of orders says of one of them, as text. */
export function orderCsvCells(
  columns: readonly ListColumn[],
  order: OrderSummary,
  reading: CsvReading,
): readonly string[] {
  return columns.map((column) => cell(column, order, reading));
}

function cell(column: ListColumn, order: OrderSummary, { words, time }: CsvReading): string {
  const slot = slotOf(column);
  if (slot !== undefined) return order.customValues[slot] ?? '';
  const { orders, products } = words;
  const at = (moment: string | undefined) => (moment === undefined ? '' : time(moment));
  switch (column) {
    case 'holder':
      return order.holderName;
    case 'productCode':
      return order.product;
    case 'productName':
      return products[order.product].name;
    case 'notBefore':
    case 'notAfter':
    case 'openedAt':
    case 'lastOperationAt':
      return at(order[column]);
    case 'progress':
      return lastStep(order, words);
    case 'state':
      return orders.states[order.state];
    case 'controls':
      return Object.entries(order.controlOutcomes)
        .filter(([, outcome]) => outcome !== 'notRequired')
        .map(([name, outcome]) => `${named(orders.controls, name)} – ${orders.outcomes[outcome]}`)
        .join('\n');
    case 'subjectAltNames':
      return order.subjectAltNames?.join('\n') ?? '';
    case 'comments':
      return order.comments.join('\n');
    case 'ownReference':
    case 'reference':
    case 'organizationName':
    case 'organizationNumber':
    case 'authorityReference':
    case 'accountName':
    case 'administrativeContact':
    case 'technicalContact':
    case 'emailAddress':
    case 'serialNumber':
    case 'hash':
    case 'keyKind':
      return order[column] ?? '';
    default:
      return '';
  }
}

/** Of an order that has not begun, its state says why. */
function lastStep({ stepsDone, state }: OrderSummary, { orders }: CsvReading['words']): string {
  const last = stepsDone.at(-1);
  return last === undefined ? orders.states[state] : orders.steps[last];
}

const named = (names: Readonly<Record<string, string>>, name: string): string => names[name] ?? name;
