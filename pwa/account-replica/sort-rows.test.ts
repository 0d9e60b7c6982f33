import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ListRow } from '#core/sync/list-row.ts';
import { sortAgain, sortPositions } from './sort-rows.ts';

const reference = fc.oneof(
  fc.integer({ min: 1_000_000_000, max: 9_999_999_999 }).map(String),
  fc.string({ minLength: 1 }),
);
const time = fc.oneof(
  fc.integer({ min: 0, max: 2 ** 42 }),
  fc.constantFrom(Number.NaN, 0, 1_796_000_000_000),
);
const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'a', 'aa', 'Zoé', 'zoe'));

/** As slowly as one would write it. */
function compared<Value>(
  values: readonly Value[],
  isLast: (value: Value) => boolean,
  references: readonly string[],
) {
  return values
    .map((_, index) => index)
    .sort((one, other) => {
      const [a, b] = [values[one] as Value, values[other] as Value];
      const last = Number(isLast(a)) - Number(isLast(b));
      if (last !== 0) return last;
      if (!isLast(a) && a !== b) return a < b ? -1 : 1;
      return (references[one] as string) < (references[other] as string) ? -1 : 1;
    });
}

const rowsOf = (values: readonly Partial<ListRow>[], references: readonly string[]) =>
  values.map((value, index) => ({ reference: references[index], ...value }) as ListRow);

test('times: the unknown last, the same in the order of their references', () => {
  fc.assert(
    fc.property(fc.uniqueArray(reference), fc.infiniteStream(time), (references, stream) => {
      const times = references.map(() => stream.next().value as number);
      const rows = rowsOf(
        times.map((notAfter) => ({ notAfter })),
        references,
      );
      expect([...sortPositions(rows, 'notAfter')]).toEqual(compared(times, Number.isNaN, references));
    }),
  );
});

test('texts: the blank last, the same in the order of their references', () => {
  fc.assert(
    fc.property(fc.uniqueArray(reference), fc.infiniteStream(text), (references, stream) => {
      const texts = references.map(() => (stream.next().value as string).replaceAll('\0', ''));
      const rows = rowsOf(
        texts.map((organizationNumber) => ({ organizationNumber })),
        references,
      );
      const folded = texts.map((each) => each.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, ''));
      expect([...sortPositions(rows, 'organizationNumber')]).toEqual(
        compared(folded, (each) => each === '', references),
      );
    }),
  );
});

test.each(['notAfter', 'organizationName', 'reference'] as const)(
  'rows of which some changed and some came are sorted as if anew, by %s',
  (column) => {
    fc.assert(
      fc.property(
        fc.uniqueArray(reference, { minLength: 1 }),
        fc.infiniteStream(fc.tuple(time, text, fc.boolean())),
        fc.nat(),
        (references, stream, cut) => {
          const rowOf = (name: string) => {
            const [notAfter, organizationName] = stream.next().value;
            return { reference: name, notAfter, organizationName: organizationName.replaceAll('\0', '') };
          };
          const before = references.slice(0, cut % references.length).map(rowOf) as ListRow[];
          const rows = references.map((name, index) => {
            const [, , isSame] = stream.next().value;
            return (isSame && before[index]) || (rowOf(name) as ListRow);
          });
          const sorted = sortPositions(before, column);
          expect(sortAgain(rows, column, { before, sorted })).toEqual(sortPositions(rows, column));
        },
      ),
    );
  },
);

test('rows in other positions than before are sorted anew', () => {
  const rows = rowsOf([{ notAfter: 1 }, { notAfter: 2 }], ['1000', '1001']);
  const sorted = sortPositions(rows, 'notAfter');
  expect(sortAgain(rows.toReversed(), 'notAfter', { before: rows, sorted })).toBeUndefined();
  expect(sortAgain(rows.slice(1), 'notAfter', { before: rows, sorted })).toBeUndefined();
});
