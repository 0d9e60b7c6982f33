import type { ListRow } from '#core/sync/list-row.ts';
import type { ListQuestion } from './list-question.ts';
import { numberOf, textOf } from './order-keys.ts';
import { type Positions, withMark } from './positions.ts';

/**
 * Positions of the rows, sorted by a column upwards; those without a value last, and rows of one value in the order of
 * their references. The value and the row's place among the references make one key, so that the keys are sorted without a
 * function of ours: for a hundred thousand rows that takes a third of the time.
 */
export function sortPositions(rows: readonly ListRow[], column: ListQuestion['sort']): Positions {
  const order = byReference(rows);
  if (column === 'reference') return order;
  const number = numberOf(column);
  return number ? byNumber(Float64Array.from(rows, number), order) : byText(rows.map(textOf(column)), order);
}

/** More of them are sooner sorted with all. */
const mostChanged = 5000;

/**
 * The same for rows of which few are other than those that `sorted` is of, each in its old position; new ones behind.
 * @returns undefined where it is sooner sorted anew
 */
export function sortAgain(
  rows: readonly ListRow[],
  column: ListQuestion['sort'],
  { before, sorted }: { readonly before: readonly ListRow[]; readonly sorted: Positions },
): Positions | undefined {
  const changed = changedPositions(rows, before);
  if (changed === undefined) return undefined;
  // Most changes leave a row where it stood: when an order was opened, or ends, is seldom what changes.
  const keyOf = numberOf(column) ?? textOf(column);
  const moved = changed.filter((position) => {
    const old = before[position];
    return old === undefined || !Object.is(keyOf(rows[position] as ListRow), keyOf(old));
  });
  if (moved.length === 0) return sorted;
  const same = without(moved, sorted, rows.length);
  const compare = comparing(rows, column);
  moved.sort(compare);
  const merged = new Uint32Array(rows.length);
  let from = 0;
  moved.forEach((position, index) => {
    const to = placeOf(position, same, from, compare);
    merged.set(same.subarray(from, to), from + index);
    merged[to + index] = position;
    from = to;
  });
  merged.set(same.subarray(from), from + moved.length);
  return merged;
}

function changedPositions(rows: readonly ListRow[], before: readonly ListRow[]): number[] | undefined {
  if (rows.length < before.length) return undefined;
  const changed: number[] = [];
  for (let position = 0; position < rows.length; position++) {
    if (rows[position] === before[position]) continue;
    if (rows[position]?.reference !== before[position]?.reference && position < before.length)
      return undefined;
    if (changed.push(position) > mostChanged) return undefined;
  }
  return changed;
}

function without(left: readonly number[], sorted: Positions, length: number): Positions {
  const isLeft = new Uint8Array(length);
  for (const position of left) isLeft[position] = 1;
  return withMark(sorted, isLeft, 0);
}

/** How many of the sorted come before it. */
function placeOf(
  position: number,
  sorted: Positions,
  from: number,
  compare: (one: number, other: number) => number,
): number {
  let [low, high] = [from, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(sorted[middle] as number, position) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The order of {@link sortPositions}, two positions at a time. */
function comparing(
  rows: readonly ListRow[],
  column: ListQuestion['sort'],
): (one: number, other: number) => number {
  const keyOf = numberOf(column) ?? textOf(column);
  const isLast = (value: number | string) => value === '' || Number.isNaN(value);
  return (one, other) => {
    const [a, b] = [rows[one] as ListRow, rows[other] as ListRow];
    if (column !== 'reference') {
      const [value, beside] = [keyOf(a), keyOf(b)];
      const last = Number(isLast(value)) - Number(isLast(beside));
      if (last !== 0) return last;
      if (!isLast(value) && value !== beside) return value < beside ? -1 : 1;
    }
    if (a.reference === b.reference) return 0;
    return a.reference < b.reference ? -1 : 1;
  };
}

/** Bits of a key that tell the row, and what the value must be below. */
const rowBits = 21;
const lowBits = 32 - rowBits;
const unknown = 2 ** (64 - rowBits) - 1;

/**
 * @param values whole numbers from 0 on, such as milliseconds; NaN comes last
 * @param order of those that are the same
 */
function byNumber(values: Float64Array, order: Positions): Positions {
  const keys = new BigUint64Array(order.length);
  // As BigInt each key would be an object. Browsers and their devices are little-endian.
  const halves = new Uint32Array(keys.buffer);
  for (let place = 0; place < order.length; place++) {
    const value = values[order[place] as number] as number;
    const known = Number.isNaN(value) ? unknown : value;
    halves[2 * place] = ((known % 2 ** lowBits) << rowBits) | place;
    halves[2 * place + 1] = Math.floor(known / 2 ** lowBits);
  }
  keys.sort();
  return Uint32Array.from(
    order,
    (_, place) => order[(halves[2 * place] as number) & (2 ** rowBits - 1)] as number,
  );
}

/** The row's place stands behind the text, after what no text contains, in two characters. */
function byText(texts: readonly string[], order: Positions): Positions {
  const known: string[] = [];
  const blank: number[] = [];
  for (let place = 0; place < order.length; place++) {
    const position = order[place] as number;
    const text = texts[position] as string;
    if (text === '') blank.push(position);
    else known.push(`${text}\0${String.fromCharCode(place >> 16, place & 0xffff)}`);
  }
  known.sort();
  const positions = new Uint32Array(order.length);
  known.forEach((key, index) => {
    const place = key.charCodeAt(key.length - 2) * 65_536 + key.charCodeAt(key.length - 1);
    positions[index] = order[place] as number;
  });
  positions.set(blank, known.length);
  return positions;
}

const references = new WeakMap<readonly ListRow[], Positions>();

/** Once for the rows of a moment: every column's order rests on it. */
function byReference(rows: readonly ListRow[]): Positions {
  const kept = references.get(rows);
  if (kept !== undefined) return kept;
  const asTheyStand = Uint32Array.from(rows, (_, position) => position);
  const numbers = Float64Array.from(rows, ({ reference }) => Number(reference));
  // Ours are numbers of one length.
  const isNumber = rows.every(
    ({ reference }) => reference.length === rows[0]?.reference.length && /^[1-9]\d{0,11}$/.test(reference),
  );
  const positions = isNumber
    ? byNumber(numbers, asTheyStand)
    : byText(
        rows.map(({ reference }) => reference),
        asTheyStand,
      );
  references.set(rows, positions);
  return positions;
}
