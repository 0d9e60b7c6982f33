import type { ListRow } from '#core/sync/list-row.ts';
import type { ListQuestion } from './list-question.ts';
import { numberOf, textOf } from './order-keys.ts';

/**
 * Positions of the rows, sorted by a column upwards; those without a value last, and rows of one value in the order of
 * their references. A hundred thousand texts are compared by their first four characters, as one number, before they are
 * compared at all.
 */
export function sortPositions(rows: readonly ListRow[], column: ListQuestion['sort']): Uint32Array {
  const positions = new Uint32Array(rows.length);
  for (let index = 0; index < rows.length; index++) positions[index] = index;
  const read = numberOf(column);
  const keys = new Float64Array(rows.length);
  const last = Number.MAX_VALUE;
  if (read !== undefined) {
    rows.forEach((row, index) => {
      const key = read(row);
      keys[index] = Number.isNaN(key) ? last : key;
    });
    return positions.sort((one, other) => at(keys, one) - at(keys, other) || byReference(rows, one, other));
  }
  const textOfRow = textOf(column);
  const texts = rows.map(textOfRow);
  texts.forEach((text, index) => {
    keys[index] = text === '' ? last : prefix(text);
  });
  return positions.sort((one, other) => {
    const difference = at(keys, one) - at(keys, other);
    if (difference !== 0) return difference;
    const [a = '', b = ''] = [texts[one], texts[other]];
    return a < b ? -1 : a > b ? 1 : byReference(rows, one, other);
  });
}

const at = (keys: Float64Array, index: number): number => keys[index] ?? 0;

/** The first three UTF-16 units in 48 bits: as many as a double holds exactly. */
function prefix(text: string): number {
  const unit = (index: number) => (index < text.length ? text.charCodeAt(index) : 0);
  return (unit(0) * 65_536 + unit(1)) * 65_536 + unit(2);
}

function byReference(rows: readonly ListRow[], one: number, other: number): number {
  const [a = '', b = ''] = [rows[one]?.reference, rows[other]?.reference];
  return a < b ? -1 : a > b ? 1 : 0;
}
