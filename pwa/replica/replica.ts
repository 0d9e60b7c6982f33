import { type ReadonlySignal, signal } from '@preact/signals';
import type { CommandInput } from '#core/commands/catalogue.ts';
import { drain } from './drain.ts';
import { type RememberedInvitation, sameOrder } from './invitation.ts';
import type { HolderCommand, OutboxEntry, Receipt, SendOutcome } from './outbox-entry.ts';
import { pending } from './pending.ts';
import type { ReplicaStore } from './store.ts';

export interface ReplicaParts {
  /** At least one, best first; what the first has no room for goes to the next. */
  readonly stores: readonly ReplicaStore[];
  readonly send: (entry: OutboxEntry, invitation: RememberedInvitation) => Promise<SendOutcome>;
  /** Runs the work when no other tab does any: only one tab sends. */
  readonly alone: (work: () => Promise<void>) => Promise<void>;
  readonly announce: (
    change: { readonly kind: 'invitation'; readonly id: string } | { readonly kind: 'outbox' },
  ) => void;
  readonly now: () => Date;
  readonly makeId: () => string;
}

/** What this device knows of the holder's invitations, and what it still has to tell the portal about them. */
export interface Replica {
  readonly invitations: ReadonlySignal<readonly RememberedInvitation[]>;
  readonly entries: ReadonlySignal<readonly OutboxEntry[]>;
  readonly receipts: ReadonlySignal<readonly Receipt[]>;
  /** Commands whose last sending got no answer. */
  readonly unanswered: ReadonlySignal<number>;
  /** Reads everything again, after another tab changed it. */
  readonly reload: () => Promise<void>;
  /** @returns whether it outlives the page. */
  readonly remember: (invitation: RememberedInvitation) => Promise<{ readonly durable: boolean }>;
  /** For links that the portal does not know. */
  readonly forget: (invitationId: string) => Promise<void>;
  /** Leaves a command in the outbox. `queued` is false when the same one waits there already. */
  readonly submit: <Name extends HolderCommand>(
    name: Name,
    args: CommandInput<Name>,
    invitationId: string,
  ) => Promise<{ readonly queued: boolean; readonly durable: boolean }>;
  /** Sends what waits. @returns the commands that the portal has done. */
  readonly sync: () => Promise<readonly OutboxEntry[]>;
  readonly dismiss: (receiptId: string) => Promise<void>;
}

export function createReplica({ stores, send, alone, announce, now, makeId }: ReplicaParts): Replica {
  const invitations = signal<readonly RememberedInvitation[]>([]);
  const entries = signal<readonly OutboxEntry[]>([]);
  const receipts = signal<readonly Receipt[]>([]);
  const unanswered = signal(0);

  const collect = async <Row>(read: (store: ReplicaStore) => Promise<readonly Row[]>) =>
    (await Promise.all(stores.map(read))).flat();

  async function reload(): Promise<void> {
    invitations.value = newestViews(await collect((store) => store.invitations()));
    entries.value = await collect((store) => store.entries());
    receipts.value = await collect((store) => store.receipts());
    pending.value = entries.value.length;
  }

  /** Tries the stores in turn; the last one's failure is the caller's. */
  async function write<Result>(work: (store: ReplicaStore) => Promise<Result>) {
    const last = stores.length - 1;
    for (const [index, store] of stores.entries()) {
      try {
        return { result: await work(store), durable: store.durable };
      } catch (error) {
        if (index === last) throw error;
        console.warn('replica: not kept durably', error);
      }
    }
    throw new Error('replica without a store');
  }

  async function sendAll(): Promise<readonly OutboxEntry[]> {
    const sendOne = async (entry: OutboxEntry): Promise<SendOutcome> => {
      const [invitation] = sameOrder(invitations.value, entry.invitationId);
      if (!invitation) return { kind: 'refused', code: 'invitation.unknown', detail: {} };
      return send(entry, invitation);
    };
    await reload();
    const reports = [];
    for (const store of stores) reports.push(await drain({ store, send: sendOne, now }));
    unanswered.value = reports.reduce((sum, report) => sum + report.unanswered, 0);
    await reload();
    announce({ kind: 'outbox' });
    return reports.flatMap((report) => report.done);
  }

  return {
    invitations,
    entries,
    receipts,
    unanswered,
    reload,
    remember: async (invitation) => {
      const { durable } = await write((store) => store.putInvitation(invitation));
      await reload();
      announce({ kind: 'invitation', id: invitation.id });
      return { durable };
    },
    forget: async (invitationId) => {
      await Promise.all(stores.map((store) => store.removeInvitation(invitationId)));
      await reload();
      announce({ kind: 'invitation', id: invitationId });
    },
    submit: async (name, args, invitationId) => {
      const entry: OutboxEntry = { id: makeId(), name, args, invitationId, at: now().toISOString() };
      const { result: queued, durable } = await write((store) => store.enqueue(entry));
      await reload();
      announce({ kind: 'outbox' });
      return { queued, durable };
    },
    sync: async () => {
      let done: readonly OutboxEntry[] = [];
      if (pending.value > 0) {
        await alone(async () => {
          done = await sendAll();
        });
      }
      return done;
    },
    dismiss: async (receiptId) => {
      await Promise.all(stores.map((store) => store.removeReceipt(receiptId)));
      await reload();
      announce({ kind: 'outbox' });
    },
  };
}

/** An invitation may be kept in two stores when the first ran full in between. */
function newestViews(all: readonly RememberedInvitation[]): readonly RememberedInvitation[] {
  const newest = new Map<string, RememberedInvitation>();
  for (const invitation of all) {
    const other = newest.get(invitation.id);
    if (!other || (invitation.viewedAt ?? '') >= (other.viewedAt ?? ''))
      newest.set(invitation.id, invitation);
  }
  return [...newest.values()];
}
