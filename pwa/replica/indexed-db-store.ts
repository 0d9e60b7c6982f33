import type { ReplicaDatabase } from './database.ts';
import type { RememberedInvitation } from './invitation.ts';
import type { OutboxEntry, Receipt } from './outbox-entry.ts';
import { seal, unseal } from './sealed.ts';
import { type ReplicaStore, slotOf } from './store.ts';

/**
 * The replica in IndexedDB, every row sealed: the secret of an invitation link is as good as the holder's signature.
 * Encryption comes before a transaction or after it, since one ends while it waits for anything else.
 */
export function indexedDbStore(database: ReplicaDatabase, key: CryptoKey): ReplicaStore {
  const readAll = <Value>(store: 'invitations' | 'outbox' | 'receipts') =>
    database
      .getAll(store)
      .then((rows) =>
        Promise.all(rows.map(({ id, sealed }) => unseal<Value>(key, `${store} ${id}`, sealed))),
      );

  return {
    durable: true,
    invitations: () => readAll<RememberedInvitation>('invitations'),
    putInvitation: async (invitation) => {
      const sealed = await seal(key, `invitations ${invitation.id}`, invitation);
      await database.put('invitations', { id: invitation.id, sealed });
    },
    removeInvitation: (invitationId) => database.delete('invitations', invitationId),
    entries: () => readAll<OutboxEntry>('outbox'),
    enqueue: async (entry) => {
      const sealed = await seal(key, `outbox ${entry.id}`, entry);
      const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
      const waiting = await transaction.store.index('slot').getKey(slotOf(entry));
      if (waiting === undefined) await transaction.store.add({ id: entry.id, slot: slotOf(entry), sealed });
      await transaction.done;
      return waiting === undefined;
    },
    settle: async (entryId, receipt) => {
      const sealed = receipt && (await seal(key, `receipts ${receipt.id}`, receipt));
      const transaction = database.transaction(['outbox', 'receipts'], 'readwrite', { durability: 'strict' });
      const outbox = transaction.objectStore('outbox');
      const sequence = await outbox.index('id').getKey(entryId);
      if (sequence !== undefined) await outbox.delete(sequence);
      if (receipt && sealed) await transaction.objectStore('receipts').put({ id: receipt.id, sealed });
      await transaction.done;
    },
    receipts: () => readAll<Receipt>('receipts'),
    removeReceipt: (receiptId) => database.delete('receipts', receiptId),
  };
}
