import { customSlots } from '#core/accounts/custom-fields.ts';
import { fold } from '#core/orders/fold.ts';
import { type SearchField, searchFields } from '#core/orders/search-fields.ts';
import type { OrderState } from '#core/orders/state.ts';
import { type ListRow, stateAt } from '#core/sync/list-row.ts';
import type { ListQuestion } from './list-question.ts';
import { sortPositions } from './sort-rows.ts';

/** Rows of one moment, and what finding among them needs; made anew when rows change, from what has not. */
export interface ListIndex {
  readonly rows: readonly ListRow[];
  /** Those that the question asks for, in its order. */
  readonly find: (question: ListQuestion, now: number) => readonly ListRow[];
  readonly counts: (now: number) => Readonly<Partial<Record<OrderState, number>>>;
}

interface Found {
  readonly key: string;
  readonly search: string;
  readonly found: readonly ListRow[];
  readonly all: readonly ListRow[];
}

/** Folded once a row: rows are never changed, only replaced. */
const folded = new WeakMap<ListRow, string>();

/** @param rows in any order */
export function createListIndex(rows: readonly ListRow[]): ListIndex {
  const sorted = new Map<ListQuestion['sort'], Uint32Array>();
  /** What the last question asks for, whatever is searched in it; and what was found there. */
  let last: Found | undefined;

  function inOrder(question: ListQuestion): readonly ListRow[] {
    const { sort, direction } = question;
    const positions = sorted.get(sort) ?? sortPositions(rows, sort);
    sorted.set(sort, positions);
    const ordered: ListRow[] = new Array(positions.length);
    const up = direction === 'ascending';
    for (let index = 0; index < positions.length; index++) {
      ordered[up ? index : positions.length - 1 - index] = rows[positions[index] as number] as ListRow;
    }
    return up ? ordered : unknownLast(ordered, question);
  }

  function find(question: ListQuestion, now: number): readonly ListRow[] {
    const wanted = fold(question.search.trim());
    const key = JSON.stringify([
      question.states,
      question.field,
      question.endsFrom,
      question.endsUntil,
      question.sort,
      question.direction,
      Math.floor(now / 60_000),
    ]);
    const same = last?.key === key ? last : undefined;
    const all = same?.all ?? inOrder(question).filter((row) => isAsked(row, question, now));
    // One more letter finds among what was found.
    const among = same && wanted.startsWith(same.search) ? same.found : all;
    const found = wanted === '' ? all : among.filter((row) => searched(row, question.field).includes(wanted));
    last = { key, search: wanted, found, all };
    return found;
  }

  return {
    rows,
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

/** Turned round, the unknown would come first. */
function unknownLast(ordered: readonly ListRow[], { sort }: ListQuestion): readonly ListRow[] {
  if (sort !== 'notAfter' && sort !== 'notBefore') return moved(ordered, (row) => isBlank(row, sort));
  return moved(ordered, (row) => Number.isNaN(row[sort]));
}

function moved(ordered: readonly ListRow[], isUnknown: (row: ListRow) => boolean): readonly ListRow[] {
  const first = ordered[0];
  if (first === undefined || !isUnknown(first)) return ordered;
  const known = ordered.findIndex((row) => !isUnknown(row));
  return known < 0 ? ordered : [...ordered.slice(known), ...ordered.slice(0, known)];
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

function searched(row: ListRow, field: SearchField | undefined): string {
  if (field !== undefined) return fold(textIn(row, field));
  const kept = folded.get(row);
  if (kept !== undefined) return kept;
  const text = fold(searchFields.map((each) => textIn(row, each)).join('\n'));
  folded.set(row, text);
  return text;
}

function textIn(row: ListRow, field: SearchField): string {
  const slot = customSlots.find((one) => field === `custom.${one}`);
  if (slot !== undefined) return row.customValues[slot] ?? '';
  if (field === 'serialNumber') return row.serialNumbers;
  return String(row[field as 'holder']);
}
