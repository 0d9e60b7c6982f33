import { customSlots } from '#core/accounts/custom-fields.ts';
import { fold } from '#core/orders/fold.ts';
import { reasonAgainstRenewing, renewalTimes } from '#core/orders/renewal-window.ts';
import type { SearchField } from '#core/orders/search-fields.ts';
import type { OrderState } from '#core/orders/state.ts';
import { validityBounds } from '#core/orders/validity-bounds.ts';
import { type ListRow, stateAt } from '#core/sync/list-row.ts';
import type { ListQuestion } from './list-question.ts';
import type { Positions } from './positions.ts';
import { createSearchTexts, type SearchTexts } from './search-texts.ts';
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

interface Found {
  readonly key: string;
  readonly search: string;
  /** Those that contain what is searched, in order. */
  readonly found: Positions;
  /** What is asked for, whatever is searched in it. */
  readonly all: Positions;
}

interface Before {
  /** Of most of the same rows: what it has sorted need not be sorted anew. */
  readonly previous?: ListIndex | undefined;
  readonly texts?: SearchTexts;
}

/** @param rows in any order */
export function createListIndex(
  rows: readonly ListRow[],
  { previous, texts = createSearchTexts() }: Before = {},
): ListIndex {
  const sorted = new Map<ListQuestion['sort'], Positions>();
  // At once, or each index would hold the one before it.
  for (const [sort, positions] of previous?.sorted ?? []) {
    const again = sortAgain(rows, sort, { before: previous?.rows ?? [], sorted: positions });
    if (again) sorted.set(sort, again);
  }
  let last: Found | undefined;

  function inOrder({ sort, direction }: ListQuestion): Positions {
    const upwards = sorted.get(sort) ?? sortPositions(rows, sort);
    sorted.set(sort, upwards);
    return direction === 'ascending'
      ? upwards
      : turnedRound(upwards, (position) => isUnknown(at(position), sort));
  }

  const at = (position: number): ListRow => rows[position] as ListRow;

  function asked(question: ListQuestion, now: number): Positions {
    const ordered = inOrder(question);
    const isAll =
      question.states.length === 0 &&
      !question.renewable &&
      validityBounds.every((bound) => question[bound] === undefined);
    if (isAll) return ordered;
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
    const isMore = before !== undefined && before.search !== '' && search.startsWith(before.search);
    const among = isMore ? before.found : all;
    return { key, search, all, found: texts.containing(search, { rows, among, field }) };
  }

  function find(question: ListQuestion, now: number): FoundRows {
    const { states, field, renewable, sort, direction } = question;
    const wanted = fold(question.search.trim());
    const key = JSON.stringify([
      states,
      field,
      renewable,
      validityBounds.map((bound) => question[bound]),
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

/** Turned round, the unknown would come first: they come last either way. */
function turnedRound(upwards: Positions, isUnknownAt: (position: number) => boolean): Positions {
  let known = upwards.length;
  while (known > 0 && isUnknownAt(upwards[known - 1] as number)) known--;
  const turned = upwards.slice();
  turned.subarray(0, known).reverse();
  turned.subarray(known).reverse();
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

function isAsked(row: ListRow, question: ListQuestion, now: number): boolean {
  const { states, renewable = false, startsFrom, startsUntil, endsFrom, endsUntil } = question;
  if (states.length > 0 && !states.includes(stateAt(row, now))) return false;
  if (renewable && !isRenewable(row, now)) return false;
  return isBetween(row.notBefore, startsFrom, startsUntil) && isBetween(row.notAfter, endsFrom, endsUntil);
}

/** The days first, which tell it of most: a hundred thousand are asked while somebody waits. */
function isRenewable(row: ListRow, now: number): boolean {
  const { closes, opens } = renewalTimes;
  if (!isBetween(row.notAfter, now - closes, now + opens)) return false;
  const renewedBy = row.renewedBy ?? undefined;
  const known = {
    state: stateAt(row, now),
    end: new Date(row.notAfter),
    declined: row.renewalDeclined,
    renewedBy,
  };
  return reasonAgainstRenewing(known, new Date(now)) === undefined;
}

/** A moment that is not known is between none. */
function isBetween(at: number, from: number | undefined, until: number | undefined): boolean {
  return (from === undefined || at >= from) && (until === undefined || at <= until);
}
