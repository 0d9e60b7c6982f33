import type { ReplicaConnection } from './database.ts';
import type { RememberedInvitation } from './invitation.ts';
import type { OutboxEntry, Receipt } from './outbox-entry.ts';
import { seal, unseal } from './sealed.ts';
import { type ReplicaStore, slotOf } from './store.ts';

/**
 * The replica in IndexedDB, every row sealed: the secret of an invitation link is as good as the holder's signature.
 * Encryption comes before a transaction or after it, since one ends while it waits for anything else.
 */
export function indexedDbStore(connect: () => Promise<ReplicaConnection>): ReplicaStore {
  const readAll = async <Value>(store: 'invitations' | 'outbox' | 'receipts'): Promise<readonly Value[]> => {
    const { database, key } = await connect();
    const rows = await database.getAll(store);
    return Promise.all(rows.map(({ id, sealed }) => unseal<Value>(key, `${store} ${id}`, sealed)));
  };

  return {
    durable: true,
    invitations: () => readAll<RememberedInvitation>('invitations'),
    putInvitation: async (invitation) => {
      const { database, key } = await connect();
      const sealed = await seal(key, `invitations ${invitation.id}`, invitation);
      await database.put('invitations', { id: invitation.id, sealed });
    },
    removeInvitation: async (invitationId) => (await connect()).database.delete('invitations', invitationId),
    entries: () => readAll<OutboxEntry>('outbox'),
    enqueue: async (entry) => {
      const { database, key } = await connect();
      const sealed = await seal(key, `outbox ${entry.id}`, entry);
      const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      const waiting = await transaction.store.index('slot').getKey(slotOf(entry));
      if (waiting === undefined) await transaction.store.add({ id: entry.id, slot: slotOf(entry), sealed });
      await transaction.done;
      return waiting === undefined;
    },
    settle: async (entryId, receipt) => {
      const { database, key } = await connect();
      const sealed = receipt && (await seal(key, `receipts ${receipt.id}`, receipt));
      const transaction = database.transaction(['outbox', 'receipts'], 'readwrite', { durability: 'strict' });
      const outbox = transaction.objectStore('outbox');
      const sequence = await outbox.index('id').getKey(entryId);
      if (sequence !== undefined) await outbox.delete(sequence);
      if (receipt && sealed) await transaction.objectStore('receipts').put({ id: receipt.id, sealed });
      await transaction.done;
    },
    receipts: () => readAll<Receipt>('receipts'),
    removeReceipt: async (receiptId) => (await connect()).database.delete('receipts', receiptId),
  };
}
