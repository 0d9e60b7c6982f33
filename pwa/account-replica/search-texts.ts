import { customSlots } from '#core/accounts/custom-fields.ts';
import { fold } from '#core/orders/fold.ts';
import { type SearchField, searchFields } from '#core/orders/search-fields.ts';
import type { ListRow } from '#core/sync/list-row.ts';
import { type Marks, type Positions, withMark } from './positions.ts';

/** What rows are searched by, folded, kept from one moment's rows to the next one's. */
export interface SearchTexts {
  /**
   * @param wanted folded
   * @returns those among the rows whose text contains it, in their order
   */
  readonly containing: (wanted: string, asked: AskedRows) => Positions;
  /** Makes a piece of what a search in all fields looks through; whether there is more to be made. */
  readonly prepare: (rows: readonly ListRow[]) => boolean;
}

interface AskedRows {
  readonly rows: readonly ListRow[];
  /** Positions in the rows, in any order. */
  readonly among: Positions;
  /** Left out: all of them. */
  readonly field: SearchField | undefined;
}

/**
 * Texts of rows that follow one another, in one string: each its own, a hundred thousand strings lie about in memory, and
 * to go to each takes longer than to look into it.
 */
interface Piece {
  readonly rows: readonly ListRow[];
  readonly text: string;
  /** Where the text of each row begins, and at last where the piece ends. */
  readonly starts: Uint32Array<ArrayBuffer>;
}

/** Rows of a piece: making one takes a millisecond or two, and mending one a tenth of it. */
const together = 512;

/** A row among so many times more: then each is looked at by itself. */
const few = 8;

/** No text contains it, so that nothing is found from one row into the next. */
const between = '\0';

/** All pieces of a search: as they were made for the rows of a moment. */
interface Pieces {
  readonly made: Piece[];
  /** For which each piece was looked at; undefined until it was. */
  of: readonly ListRow[] | undefined;
}

export function createSearchTexts(): SearchTexts {
  const ofAll: Pieces = { made: [], of: undefined };
  /** What `prepare` has gone through of the rows that it was given last. */
  let prepared: { readonly rows: readonly ListRow[]; readonly until: number } | undefined;
  /** Of the one field that was searched last. */
  let ofField: { readonly field: SearchField; readonly pieces: Pieces } | undefined;

  function piecesOf(field: SearchField | undefined): Pieces {
    if (field === undefined) return ofAll;
    if (ofField?.field !== field) ofField = { field, pieces: { made: [], of: undefined } };
    return ofField.pieces;
  }

  return {
    containing: (wanted, { rows, among, field }) => {
      const pieces = piecesOf(field);
      const { made } = pieces;
      const read = field === undefined ? allFieldsOf : readerOf(field);
      for (let from = 0; pieces.of !== rows && from < rows.length; from += together)
        pieceAt(made, from, { rows, read });
      made.length = Math.ceil(rows.length / together);
      pieces.of = rows;
      const marks =
        among.length < rows.length / few
          ? marksOfSome(wanted, made, { rows, among })
          : marksOfAll(wanted, made, rows.length);
      return withMark(among, marks, 1);
    },
    prepare: (rows) => {
      const { made } = ofAll;
      const begun = prepared?.rows === rows ? prepared.until : 0;
      for (let from = begun; ofAll.of !== rows && from < rows.length; from += together) {
        const before = made[from / together];
        prepared = { rows, until: from + together };
        if (pieceAt(made, from, { rows, read: allFieldsOf }) !== before) return true;
      }
      ofAll.of = rows;
      prepared = undefined;
      return false;
    },
  };
}

/** The piece that begins at a row, made or as it was where no row of it has been replaced. */
function pieceAt(
  pieces: Piece[],
  from: number,
  { rows, read }: { readonly rows: readonly ListRow[]; readonly read: (row: ListRow) => string },
): Piece {
  const until = Math.min(from + together, rows.length);
  const before = pieces[from / together];
  if (before && isOf(before, rows, from, until)) return before;
  const texts: string[] = [];
  const starts = new Uint32Array(until - from + 1);
  for (let index = 0; index < until - from; index++) {
    const row = rows[from + index] as ListRow;
    const text = before?.rows[index] === row ? textAt(before, index) : `${fold(read(row))}${between}`;
    texts.push(text);
    starts[index + 1] = (starts[index] as number) + text.length;
  }
  const piece = { rows: rows.slice(from, until), text: texts.join(''), starts };
  pieces[from / together] = piece;
  return piece;
}

function isOf(piece: Piece, rows: readonly ListRow[], from: number, until: number): boolean {
  if (piece.rows.length !== until - from) return false;
  for (let index = from; index < until; index++) if (piece.rows[index - from] !== rows[index]) return false;
  return true;
}

const textAt = ({ text, starts }: Piece, index: number): string =>
  text.slice(starts[index], starts[index + 1]);

function marksOfSome(
  wanted: string,
  made: readonly Piece[],
  { rows, among }: Pick<AskedRows, 'among' | 'rows'>,
): Marks {
  const marks = new Uint8Array(rows.length);
  for (let index = 0; index < among.length; index++) {
    const position = among[index] as number;
    const piece = made[Math.floor(position / together)] as Piece;
    if (textAt(piece, position % together).includes(wanted)) marks[position] = 1;
  }
  return marks;
}

function marksOfAll(wanted: string, made: readonly Piece[], length: number): Marks {
  const marks = new Uint8Array(length);
  for (let piece = 0; piece < made.length; piece++)
    mark(wanted, made[piece] as Piece, marks.subarray(piece * together, (piece + 1) * together));
  return marks;
}

function mark(wanted: string, { text, starts }: Piece, marks: Marks): void {
  let index = 0;
  let at = text.indexOf(wanted);
  while (at !== -1) {
    while ((starts[index + 1] as number) <= at) index++;
    marks[index] = 1;
    index++;
    at = text.indexOf(wanted, starts[index]);
  }
}

const readers = searchFields.map(readerOf);

const allFieldsOf = (row: ListRow): string => readers.map((read) => read(row)).join('\n');

function readerOf(field: SearchField): (row: ListRow) => string {
  const slot = customSlots.find((one) => field === `custom.${one}`);
  if (slot !== undefined) return ({ customValues }) => customValues[slot] ?? '';
  if (field === 'serialNumber') return ({ serialNumbers }) => serialNumbers;
  return (row) => String(row[field as 'holder']);
}
