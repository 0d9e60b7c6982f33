import type { OrderOctets } from '#core/sync/answer-octets.ts';
import type { ListRow } from '#core/sync/list-row.ts';
import type { OutboxEntry, Receipt } from '#core/sync/outbox.ts';
import type { PackedRow } from '#core/sync/protocol.ts';
import type { RowKind } from '#core/sync/row-kinds.ts';
import type { Front } from './front.ts';

/** What a device knows of one kind of rows. */
export interface KindState {
  /** Where the next pull goes on. */
  readonly cursor: string;
  /** Whether all pages have come. */
  readonly whole: boolean;
  /** Of the rows there are, so that a start need not look at them all. */
  readonly digest: string;
}

/** What a device remembers between two starts, besides rows and commands. */
export interface DeviceMeta {
  /** Of this device and person; another one after the portal lost what it had settled. */
  readonly clientId: string;
  /** How many of this client's commands the portal has settled. */
  readonly settled: number;
  readonly lineage: string;
  readonly kinds: Readonly<Partial<Record<RowKind, KindState>>>;
  readonly account: { readonly name: string; readonly plan?: string; readonly approvalMode: boolean };
  /** How list rows were derived. */
  readonly format: number;
  /** Goes up when orders were written anew: what a tab holds in memory is then of no use. */
  readonly epoch: number;
  /** When the portal last told everything, by its clock; '' until then. */
  readonly pulledAt: string;
}

/** Orders that were written together: their list rows, and where each whole one is found. */
export interface OrderSegment {
  readonly key: number;
  readonly rows: readonly ListRow[];
}

export interface Commit {
  readonly meta: DeviceMeta;
  /** Rows of small kinds, all of them. */
  readonly small?: Readonly<Partial<Record<RowKind, readonly PackedRow[]>>>;
  /** Orders that came or changed: beside those there are, or instead of them all. */
  readonly orders?: {
    readonly rows: readonly ListRow[];
    /** Of the same rows, as they came; undefined where there are none. */
    readonly octets: OrderOctets | undefined;
    readonly instead: boolean;
  };
  /** Commands whose effect the rows show now. */
  readonly shown?: readonly string[];
}

/** A place where a device keeps what it knows. Every method is one step: done whole, or not at all. */
export interface DeviceStore {
  /** Whether what is written outlives the page. */
  readonly durable: boolean;
  readonly meta: () => Promise<DeviceMeta | undefined>;
  readonly small: (kind: RowKind) => Promise<readonly PackedRow[]>;
  /** Oldest first: a row of a later one takes the place of its namesake. `after`: only those written after that one. */
  readonly orderSegments: (after?: number) => AsyncIterable<OrderSegment>;
  readonly wholeOrder: (segment: number, index: number) => Promise<PackedRow | undefined>;
  /** @returns the key of the segment that was written for `orders` */
  readonly commit: (commit: Commit) => Promise<number | undefined>;
  /** What was kept of the lists' beginnings; undefined where it is gone or damaged. */
  readonly front: () => Promise<Front | undefined>;
  readonly keepFront: (front: Front) => Promise<void>;
  /** In the order of their making; those that are done but not shown yet, too. */
  readonly entries: () => Promise<readonly OutboxEntry[]>;
  /** Must be on disk before it resolves. */
  readonly enqueue: (entry: OutboxEntry) => Promise<void>;
  /** Writes what the portal answered, and the meta with it. */
  readonly settle: (
    settled: readonly { readonly entry: OutboxEntry; readonly receipt?: Receipt }[],
    meta: DeviceMeta,
  ) => Promise<void>;
  /** Commands that were done lately, oldest first: sent again when the portal comes back from a backup. */
  readonly lately: () => Promise<readonly OutboxEntry[]>;
  /** Puts commands that were done back into the outbox, before those that wait. */
  readonly requeue: (ids: readonly string[], meta: DeviceMeta) => Promise<void>;
  readonly receipts: () => Promise<readonly Receipt[]>;
  /** How many commands and receipts the last reading found damaged; they stay until they are dropped. */
  readonly unreadable: () => number;
  readonly dropUnreadable: () => Promise<void>;
  readonly removeReceipt: (id: string) => Promise<void>;
  /** Takes a command back that was not sent. @returns whether it was still there */
  readonly withdraw: (id: string) => Promise<boolean>;
  /** Forgets what the portal told; commands and receipts stay. */
  readonly forgetRows: () => Promise<void>;
}
