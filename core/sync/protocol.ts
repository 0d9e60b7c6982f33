import type { Plan } from '../accounts/rights.ts';
import type { CommandName } from '../commands/catalogue.ts';
import type { ErrorCode } from '../errors/catalogue.ts';
import type { RefusalDetail } from '../errors/refusal.ts';
import type { RowKind } from './row-kinds.ts';

/** A row as it travels and is kept: its id, the account's version at its last change, and what its kind adds. */
export type PackedRow = readonly [id: string, version: number, ...content: unknown[]];

/** What `GET /api/sync` tells of one kind of rows. */
export interface KindAnswer {
  /** None of orders, which stand beside it (core/sync/answer-octets.ts). */
  readonly rows: readonly PackedRow[];
  /** The device's cursor means nothing here: these rows take the place of all it has. */
  readonly reset?: true;
  /** There is more: ask again with this cursor. Digest and count come with the last page. */
  readonly next?: string;
  /** Of these rows alone, where the portal has it at hand: a device need not compute it. */
  readonly pageDigest?: string;
  /** Of all rows of this kind that the person may see; sixteen hexadecimal digits. */
  readonly digest?: string;
  readonly count?: number;
}

/**
 * Answer to `GET /api/sync?<kind>=<cursor>…`: what changed after each cursor, all of it as of one moment. A cursor is the
 * version of an earlier answer, or its `next`; a kind without cursor is told from its beginning. `client` is the device's
 * id, `only` the kinds that are asked for, with commas between them.
 */
export interface PullAnswer {
  /** Tells one database from another. */
  readonly lineage: string;
  readonly version: number;
  /** The portal's clock, ISO 8601. */
  readonly at: string;
  /** How many commands of the device the portal has settled; fewer than it told before, once it came back from a backup. */
  readonly settled: number;
  readonly account: { readonly name: string; readonly plan?: Plan; readonly approvalMode: boolean };
  readonly kinds: Readonly<Partial<Record<RowKind, KindAnswer>>>;
}

/** A command as a device sends it. */
export interface SentCommand {
  /** Of the device's commands, from 1 on without gap. */
  readonly number: number;
  readonly id: string;
  readonly name: CommandName;
  readonly args: unknown;
}

/** Body of `POST /api/sync`; commands in the order of their numbers. */
export interface PushRequest {
  readonly clientId: string;
  readonly commands: readonly SentCommand[];
}

export type SentOutcome = { readonly id: string } & (
  | {
      readonly kind: 'done';
      readonly result: unknown;
      /** The account's version after it: with rows of that version or later, the device sees its effect. */
      readonly version: number;
    }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly detail: RefusalDetail }
);

export interface PushAnswer {
  readonly lineage: string;
  /** Of the commands that were settled, in their order. */
  readonly outcomes: readonly SentOutcome[];
  /** Why the others were not: a command before them is missing here, or the portal failed. */
  readonly stopped?: { readonly reason: 'fault' } | { readonly reason: 'gap'; readonly expected: number };
}

/** The most that one push carries. */
export const mostSent = 50;

export const syncPath = '/api/sync';
