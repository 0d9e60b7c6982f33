import { customSlots } from '#core/accounts/custom-fields.ts';
import { fold } from '#core/orders/fold.ts';
import { type SearchField, searchFields } from '#core/orders/search-fields.ts';
import type { OrderState } from '#core/orders/state.ts';
import { type ListRow, stateAt } from '#core/sync/list-row.ts';
import type { ListQuestion } from './list-question.ts';
import { sortAgain, sortPositions } from './sort-rows.ts';

/** Rows of one moment, and what finding among them needs; made anew when rows change, from what has not. */
export interface ListIndex {
  readonly rows: readonly ListRow[];
  /** Those that the question asks for, in its order. */
  readonly find: (question: ListQuestion, now: number) => FoundRows;
  readonly counts: (now: number) => Readonly<Partial<Record<OrderState, number>>>;
  /** Orders that were made, for the index after it. */
  readonly sorted: ReadonlyMap<ListQuestion['sort'], Positions>;
}

interface FoundRows {
  readonly total: number;
  readonly slice: (from: number, to: number) => readonly ListRow[];
}

/** Positions of rows: as numbers a hundred thousand of them are gone through while somebody's finger is on a key. */
type Positions = Uint32Array<ArrayBuffer>;

/** By position: 1 for a row that is meant. */
type Marks = Uint8Array<ArrayBuffer>;

interface Found {
  readonly key: string;
  readonly search: string;
  /** Of those that contain what is searched; left out where nothing is. */
  readonly marks?: Marks;
  /** The same, in order. */
  readonly found: Positions;
  /** What is asked for, whatever is searched in it. */
  readonly all: Positions;
}

/** Folded once a row: rows are never changed, only replaced. */
const folded = new WeakMap<ListRow, string>();

/**
 * @param rows in any order
 * @param previous of most of the same rows: what it has sorted need not be sorted anew
 */
export function createListIndex(rows: readonly ListRow[], previous?: ListIndex): ListIndex {
  const sorted = new Map<ListQuestion['sort'], Positions>();
  // At once, or each index would hold the one before it.
  for (const [sort, positions] of previous?.sorted ?? []) {
    const again = sortAgain(rows, sort, { before: previous?.rows ?? [], sorted: positions });
    if (again) sorted.set(sort, again);
  }
  let last: Found | undefined;
  let searchable: { readonly field: SearchField | undefined; readonly texts: readonly string[] } | undefined;

  function inOrder({ sort, direction }: ListQuestion): Positions {
    const upwards = sorted.get(sort) ?? sortPositions(rows, sort);
    sorted.set(sort, upwards);
    return direction === 'ascending'
      ? upwards
      : turnedRound(upwards, (position) => isUnknown(at(position), sort));
  }

  const at = (position: number): ListRow => rows[position] as ListRow;

  function textsOf(field: SearchField | undefined): readonly string[] {
    if (searchable?.field !== field || searchable === undefined)
      searchable = { field, texts: rows.map((row) => searched(row, field)) };
    return searchable.texts;
  }

  function asked(question: ListQuestion, now: number): Positions {
    const ordered = inOrder(question);
    const { states, endsFrom, endsUntil } = question;
    if (states.length === 0 && endsFrom === undefined && endsUntil === undefined) return ordered;
    return ordered.filter((position) => isAsked(at(position), question, now));
  }

  function look(
    search: string,
    before: Found | undefined,
    {
      all,
      field,
      key,
    }: { readonly all: Positions; readonly field: SearchField | undefined; readonly key: string },
  ): Found {
    if (search === '') return { key, search, all, found: all };
    // One more letter finds among what was found.
    const isMore = before?.marks !== undefined && search.startsWith(before.search);
    const among = isMore ? before.marks : marksOf(all, rows.length);
    const marks = containing(search, among, textsOf(field));
    return { key, search, all, marks, found: marked(all, marks) };
  }

  function find(question: ListQuestion, now: number): FoundRows {
    const { states, field, endsFrom, endsUntil, sort, direction } = question;
    const wanted = fold(question.search.trim());
    const key = JSON.stringify([
      states,
      field,
      endsFrom,
      endsUntil,
      sort,
      direction,
      Math.floor(now / 60_000),
    ]);
    const same = last?.key === key ? last : undefined;
    if (same?.search !== wanted)
      last = look(wanted, same, { all: same?.all ?? asked(question, now), field, key });
    const { found } = last as Found;
    return {
      total: found.length,
      slice: (from, to) => Array.from(found.subarray(from, to), at),
    };
  }

  return {
    rows,
    sorted,
    find,
    counts: (now) => {
      const counts: Partial<Record<OrderState, number>> = {};
      for (const row of rows) {
        const state = stateAt(row, now);
        counts[state] = (counts[state] ?? 0) + 1;
      }
      return counts;
    },
  };
}

function marksOf(positions: Positions, count: number): Marks {
  const marks = new Uint8Array(count);
  for (const position of positions) marks[position] = 1;
  return marks;
}

/** A loop: to call a function for each takes ten times as long, while somebody's finger is on a key. */
function marked(positions: Positions, marks: Marks): Positions {
  const found = new Uint32Array(positions.length);
  let count = 0;
  for (const position of positions) if (marks[position] === 1) found[count++] = position;
  return found.slice(0, count);
}

/** In the order in which the texts were made: whatever the list is sorted by, memory is then read from front to back. */
function containing(wanted: string, among: Marks, texts: readonly string[]): Marks {
  const marks = new Uint8Array(among.length);
  for (let position = 0; position < among.length; position++) {
    if (among[position] === 1 && (texts[position] as string).includes(wanted)) marks[position] = 1;
  }
  return marks;
}

/** Turned round, the unknown would come first: they come last either way. */
function turnedRound(upwards: Positions, isUnknownAt: (position: number) => boolean): Positions {
  let known = upwards.length;
  while (known > 0 && isUnknownAt(upwards[known - 1] as number)) known--;
  const turned = new Uint32Array(upwards.length);
  turned.set(upwards.subarray(0, known).toReversed());
  turned.set(upwards.subarray(known).toReversed(), known);
  return turned;
}

function isUnknown(row: ListRow, sort: ListQuestion['sort']): boolean {
  return sort === 'notAfter' || sort === 'notBefore' ? Number.isNaN(row[sort]) : isBlank(row, sort);
}

function isBlank(row: ListRow, sort: ListQuestion['sort']): boolean {
  const slot = customSlots.find((one) => sort === `custom.${one}`);
  if (slot !== undefined) return !row.customValues[slot];
  return (sort === 'ownReference' || sort === 'organizationName') && row[sort] === '';
}

function isAsked(row: ListRow, { states, endsFrom, endsUntil }: ListQuestion, now: number): boolean {
  if (states.length > 0 && !states.includes(stateAt(row, now))) return false;
  if (endsFrom !== undefined && !(row.notAfter >= endsFrom)) return false;
  return endsUntil === undefined || row.notAfter <= endsUntil;
}

const readers = searchFields.map(readerOf);

const searched = (row: ListRow, field: SearchField | undefined): string =>
  field === undefined ? searchedText(row) : fold(readerOf(field)(row));

/** What a search in all fields looks through. */
export function searchedText(row: ListRow): string {
  const kept = folded.get(row);
  if (kept !== undefined) return kept;
  const text = fold(readers.map((read) => read(row)).join('\n'));
  folded.set(row, text);
  return text;
}

function readerOf(field: SearchField): (row: ListRow) => string {
  const slot = customSlots.find((one) => field === `custom.${one}`);
  if (slot !== undefined) return ({ customValues }) => customValues[slot] ?? '';
  if (field === 'serialNumber') return ({ serialNumbers }) => serialNumbers;
  return (row) => String(row[field as 'holder']);
}
