import { Refusal } from '#core/errors/refusal.ts';
import type { RowKind } from '#core/sync/row-kinds.ts';
import { isUuid } from '../database/is-uuid.ts';
import { kindQueries } from './kind-queries.ts';

/** After which row a device wants to go on; without id, after all rows of the version. */
export interface Cursor {
  readonly version: number;
  readonly id?: string | undefined;
}

/**
 * Cursors of a query, by kind.
 * @throws Refusal `request.malformed`
 */
export function readCursors(
  query: unknown,
  kinds: readonly RowKind[],
): ReadonlyMap<RowKind, Cursor | undefined> {
  const asked = query as Readonly<Record<string, unknown>>;
  return new Map(kinds.map((kind) => [kind, readCursor(kind, asked[kind])]));
}

function readCursor(kind: RowKind, text: unknown): Cursor | undefined {
  if (text === undefined || text === '') return undefined;
  const [, version, id] = /^(\d{1,15})(?:\.([\w-]{1,36}))?$/.exec(String(text)) ?? [];
  const isId = id === undefined || kindQueries[kind].idType === 'text' || isUuid(id);
  if (version === undefined || !isId) throw new Refusal('request.malformed');
  return { version: Number(version), id };
}
