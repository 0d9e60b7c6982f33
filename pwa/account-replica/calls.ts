import type { CommandName } from '#core/commands/catalogue.ts';
import type { ErrorCode } from '#core/errors/catalogue.ts';
import type { RefusalDetail } from '#core/errors/refusal.ts';
import type { OrderState } from '#core/orders/state.ts';
import type { ListColumnsView, OrderFormView } from '#core/portal/administration-views.ts';
import type { OrderView, SessionView } from '#core/portal/views.ts';
import type { LocalDraft, LocalView } from '#core/sync/effects/local-state.ts';
import type { OutboxEntry, Receipt } from '#core/sync/outbox.ts';
import type { SentOutcome } from '#core/sync/protocol.ts';
import type { ListQuestion, ListWindow } from './list-question.ts';
import type { CsvReader } from './orders-csv.ts';

export type RememberedPerson = NonNullable<SessionView['person']>;

/** Why a device does not keep what it knows. */
export type StorageTrouble = 'blocked' | 'corrupt' | 'full' | 'private' | 'refused' | 'superseded';

/** What the page shows of the device as a whole. */
export interface DeviceStatus {
  readonly entries: readonly OutboxEntry[];
  readonly receipts: readonly Receipt[];
  /** '' until everything was told once. */
  readonly pulledAt: string;
  readonly known: number;
  readonly syncing: boolean;
  /** Whether the last try got an answer. */
  readonly reached: boolean;
  /** Whether what waits outlives the window, as far as that can be seen. */
  readonly durable: boolean;
  /** Commands that waited and were damaged on the disk. */
  readonly unreadable: number;
  readonly trouble?: StorageTrouble | undefined;
}

export type DeviceCalls = {
  /** @throws Refusal `device.fault` */
  readonly open: {
    readonly args: { readonly person: RememberedPerson; readonly secret: string };
    readonly result: DeviceStatus;
  };
  /** Opens what was left open here, without asking the portal; undefined when nobody is signed in on this device. */
  readonly recall: {
    readonly args: { readonly userId: string };
    readonly result: { readonly person: RememberedPerson; readonly status: DeviceStatus } | undefined;
  };
  readonly list: {
    readonly args: { readonly question: ListQuestion; readonly offset: number; readonly limit: number };
    readonly result: ListWindow;
  };
  /** All that a question finds, for commands about all of them. */
  readonly all: { readonly args: ListQuestion; readonly result: ListWindow };
  /** All that a question finds, as the file that the portal would make of it. */
  readonly csv: {
    readonly args: { readonly question: ListQuestion; readonly reader: CsvReader };
    readonly result: string;
  };
  readonly counts: { readonly args: null; readonly result: Readonly<Partial<Record<OrderState, number>>> };
  readonly columns: { readonly args: null; readonly result: ListColumnsView };
  readonly orderForm: { readonly args: null; readonly result: OrderFormView };
  readonly views: { readonly args: null; readonly result: readonly LocalView[] };
  readonly drafts: { readonly args: null; readonly result: readonly LocalDraft[] };
  readonly order: { readonly args: { readonly reference: string }; readonly result: OrderView | undefined };
  /** Remembers what the portal told of an order's page. */
  readonly keepPage: { readonly args: OrderView; readonly result: null };
  readonly submit: {
    readonly args: { readonly name: CommandName; readonly args: unknown; readonly id: string };
    readonly result: { readonly durable: boolean };
  };
  readonly sync: { readonly args: null; readonly result: null };
  readonly dismiss: { readonly args: { readonly id: string }; readonly result: null };
  /** The person was told of them: takes them away. */
  readonly dropUnreadable: { readonly args: null; readonly result: null };
  readonly withdraw: { readonly args: { readonly id: string }; readonly result: boolean };
  /** Forgets the key, and with it what the portal told; what waits stays, sealed, until the same person is back. */
  readonly close: {
    readonly args: { readonly userId: string; readonly discard: boolean };
    readonly result: null;
  };
};

/** What the Worker says unasked. */
export type DeviceEvent =
  /** What the device shows may be other than it was. */
  | { readonly kind: 'changed'; readonly status: DeviceStatus }
  | { readonly kind: 'status'; readonly status: DeviceStatus }
  | { readonly kind: 'settled'; readonly outcome: SentOutcome }
  /** The portal could not be asked, or says no to asking at all. */
  | { readonly kind: 'notSent'; readonly code: ErrorCode; readonly detail: RefusalDetail };

export const eventMark = 'device event';
