import { describe, expect, it } from 'vitest';
import type { ListRow } from '#core/sync/list-row.ts';
import { addOrders, clearOrders, emptyBase, isWornOut, placesOf } from './base.ts';

const rows = (count: number): ListRow[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, reference: `${index}` }) as ListRow);

describe('segments', () => {
  it.each([
    ['new', [20_000], false],
    ['of a small account, changed often', [100, 100, 100, 100], false],
    ['with as much replaced as good', [20_000, 20_000], false],
    ['with more replaced than good', [20_000, 20_000, 1], true],
    ['of a small account, changed for years', [100, 5000, 1], true],
  ])('%s: %j rows written, worn out: %s', (_, written, expected) => {
    const base = emptyBase();
    // The last of several are about the same orders as the first.
    written.forEach((count, segment) => {
      addOrders(
        base,
        segment,
        rows(count).map((row) => ({ ...row, id: `${Number(row.id) % (written[0] ?? 1)}` })),
      );
    });
    expect(isWornOut(base)).toBe(expected);
  });

  it('give an order where it was written last', () => {
    const base = emptyBase();
    addOrders(base, 4, rows(3));
    addOrders(base, 9, [{ id: '1', reference: '1' } as ListRow]);
    expect(placesOf(base, new Set(['1', '2', '7']))).toEqual(
      new Map([
        ['2', { segment: 4, index: 2 }],
        ['1', { segment: 9, index: 0 }],
      ]),
    );
  });

  it('are new once they were cleared', () => {
    const base = emptyBase();
    for (let times = 0; times < 3; times++) addOrders(base, times, rows(6000));
    expect(isWornOut(base)).toBe(true);
    clearOrders(base);
    expect(isWornOut(base)).toBe(false);
  });
});
