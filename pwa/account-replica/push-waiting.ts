import type { OutboxEntry, Receipt } from '#core/sync/outbox.ts';
import { mostSent, type SentOutcome } from '#core/sync/protocol.ts';
import type { DeviceMeta, DeviceStore } from './device-store.ts';
import type { Transport } from './transport.ts';

/** Characters of arguments that one push carries at most; one command that is larger goes alone. */
const largest = 4_000_000;

interface Pushing {
  readonly store: DeviceStore;
  readonly transport: Transport;
  readonly now: () => Date;
  readonly makeId: () => string;
}

export interface Pushed {
  readonly meta: DeviceMeta;
  readonly outcomes: readonly SentOutcome[];
  /** Whether the portal failed at one of them: it is worth another try later. */
  readonly failed: boolean;
}

/**
 * Sends what waits, oldest first, until nothing is left. An answer is written down together with how far the portal has
 * come; when that is lost, the same commands under the same numbers get the same answers.
 */
export async function pushWaiting(
  { store, transport, now, makeId }: Pushing,
  begun: DeviceMeta,
): Promise<Pushed> {
  let meta = begun;
  const outcomes: SentOutcome[] = [];
  for (;;) {
    const waiting = batchOf((await store.entries()).filter(({ doneAt }) => doneAt === undefined));
    if (waiting.length === 0) return { meta, outcomes, failed: false };
    const answer = await transport.push({
      clientId: meta.clientId,
      commands: waiting.map(({ id, name, args }, index) => ({
        number: meta.settled + 1 + index,
        id,
        name,
        args,
      })),
    });
    const settled = answer.outcomes.flatMap((outcome) => {
      const entry = waiting.find(({ id }) => id === outcome.id);
      return entry ? [settledOf(entry, outcome, now())] : [];
    });
    meta = { ...meta, settled: meta.settled + settled.length };
    if (settled.length > 0) await store.settle(settled, meta);
    outcomes.push(...answer.outcomes);
    if (answer.stopped?.reason === 'fault') return { meta, outcomes, failed: true };
    if (answer.stopped?.reason === 'gap') {
      // The portal has forgotten what it had settled: it came back from a backup.
      meta = { ...meta, clientId: makeId(), settled: 0 };
      await store.requeue(
        (await store.lately()).map(({ id }) => id),
        meta,
      );
    }
  }
}

function batchOf(waiting: readonly OutboxEntry[]): readonly OutboxEntry[] {
  const batch: OutboxEntry[] = [];
  let size = 0;
  for (const entry of waiting.slice(0, mostSent)) {
    size += JSON.stringify(entry.args).length;
    if (batch.length > 0 && size > largest) break;
    batch.push(entry);
  }
  return batch;
}

function settledOf(
  entry: OutboxEntry,
  outcome: SentOutcome,
  at: Date,
): { readonly entry: OutboxEntry; readonly receipt?: Receipt } {
  if (outcome.kind === 'done') return { entry: { ...entry, doneAt: outcome.version } };
  const { code, detail } = outcome;
  return { entry, receipt: { id: entry.id, entry, code, detail, at: at.toISOString() } };
}
