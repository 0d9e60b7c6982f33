import type { OutboxEntry, SendOutcome } from './outbox-entry.ts';
import type { ReplicaStore } from './store.ts';

export interface DrainReport {
  /** Commands that the portal has done, in order. */
  readonly done: readonly OutboxEntry[];
  /** Commands that got no answer: worth another try later. */
  readonly unanswered: number;
}

/**
 * Sends what waits, oldest first. Commands of one invitation keep their order: after one without an answer, the
 * later ones of that invitation wait too; those of others go on.
 */
export async function drain(options: {
  readonly store: ReplicaStore;
  readonly send: (entry: OutboxEntry) => Promise<SendOutcome>;
  readonly now: () => Date;
}): Promise<DrainReport> {
  const { store, send, now } = options;
  const done: OutboxEntry[] = [];
  const stuck = new Set<string>();
  let unanswered = 0;
  for (;;) {
    // Read again each time: another tab may add while this one sends.
    const entry = (await store.entries()).find(({ invitationId }) => !stuck.has(invitationId));
    if (!entry) return { done, unanswered };
    const outcome = await send(entry);
    if (outcome.kind === 'unanswered') {
      unanswered += 1;
      stuck.add(entry.invitationId);
    } else if (outcome.kind === 'done') {
      await store.settle(entry.id);
      done.push(entry);
    } else {
      const { code, detail } = outcome;
      const receipt = { id: entry.id, entry, code, detail, at: now().toISOString() };
      // Nobody asked for the opening to be told, so nobody is told that it was not.
      await store.settle(entry.id, entry.name === 'invitation.open@1' ? undefined : receipt);
    }
  }
}
