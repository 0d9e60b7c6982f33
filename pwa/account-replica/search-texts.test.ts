import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold } from '#core/orders/fold.ts';
import type { ListRow } from '#core/sync/list-row.ts';
import { createSearchTexts } from './search-texts.ts';

const row = (holder: string, organizationName: string) =>
  ({
    holder,
    organizationName,
    emailAddress: '',
    reference: '',
    ownReference: '',
    serialNumbers: '',
    authorityReference: '',
    customValues: {},
  }) as unknown as ListRow;

const text = fc.string({ unit: fc.constantFrom('a', 'b', 'É', 'ё', '.', ' '), maxLength: 6 });
const aRow = fc.tuple(text, text).map(([holder, organizationName]) => row(holder, organizationName));

const positions = (length: number) => Uint32Array.from({ length }, (_, position) => position);

it('finds what a look at each row finds, whatever rows were replaced, came and went since', () => {
  fc.assert(
    fc.property(
      // More than go into one piece, made of few so that they are made quickly.
      fc.array(aRow, { minLength: 1, maxLength: 12 }),
      fc.array(
        fc.record({
          length: fc.nat({ max: 1300 }),
          replaced: fc.array(fc.tuple(fc.nat({ max: 1299 }), aRow), { maxLength: 4 }),
          wanted: fc.string({ unit: fc.constantFrom('a', 'b', 'e', '.'), minLength: 1, maxLength: 3 }),
          field: fc.constantFrom('holder' as const, undefined),
          everySo: fc.constantFrom(1, 2, 50),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      (some, moments) => {
        const texts = createSearchTexts();
        let rows: ListRow[] = [];
        for (const { length, replaced, wanted, field, everySo } of moments) {
          rows = Array.from({ length }, (_, index) => rows[index] ?? (some[index % some.length] as ListRow));
          for (const [position, other] of replaced) if (position < length) rows[position] = other;
          const among = positions(length).filter((position) => position % everySo === 0);
          const found = texts.containing(wanted, { rows, among, field });
          const expected = rows.flatMap(({ holder, organizationName }, position) => {
            const of = field ? [holder] : [holder, organizationName];
            const contains = of.some((value) => fold(value).includes(wanted));
            return contains && position % everySo === 0 ? [position] : [];
          });
          expect([...found]).toEqual(expected);
        }
      },
    ),
    { numRuns: 60 },
  );
});

it('is made piece by piece before anybody searches, and mended where rows were replaced', () => {
  const rows = Array.from({ length: 1200 }, (_, index) => row(`holder ${index}`, ''));
  const texts = createSearchTexts();
  const pieces = () => {
    let count = 0;
    while (texts.prepare(rows)) count++;
    return count;
  };
  expect(pieces()).toBe(3);
  expect(pieces()).toBe(0);
  const later = [...rows];
  later[700] = row('another', '');
  expect(texts.prepare(later)).toBe(true);
  expect(texts.prepare(later)).toBe(false);
  const found = texts.containing('another', { rows: later, among: positions(1200), field: undefined });
  expect([...found]).toEqual([700]);
});
