import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { makeSealingKey, type Sealed } from './sealed.ts';

interface SealedRow {
  readonly id: string;
  readonly sealed: Sealed;
}

interface ReplicaSchema extends DBSchema {
  /** One row: the key that seals the rest, not extractable. */
  keys: { key: 'seal'; value: CryptoKey };
  invitations: { key: string; value: SealedRow };
  outbox: {
    key: number;
    value: SealedRow & { readonly sequence?: number; readonly slot: string };
    indexes: { readonly id: string; readonly slot: string };
  };
  receipts: { key: string; value: SealedRow };
}

type ReplicaDatabase = IDBPDatabase<ReplicaSchema>;

export interface ReplicaConnection {
  readonly database: ReplicaDatabase;
  /** Seals all rows. */
  readonly key: CryptoKey;
}

/** @throws whatever the browser throws where storage is refused. */
export async function openReplicaDatabase({
  name = 'paraphe',
  onClosed,
}: {
  readonly name?: string;
  /** The connection is lost: another one is needed. */
  readonly onClosed: () => void;
}): Promise<ReplicaConnection> {
  const database = await openDB<ReplicaSchema>(name, 1, {
    upgrade(created) {
      created.createObjectStore('keys');
      created.createObjectStore('invitations', { keyPath: 'id' });
      const outbox = created.createObjectStore('outbox', { keyPath: 'sequence', autoIncrement: true });
      outbox.createIndex('id', 'id', { unique: true });
      outbox.createIndex('slot', 'slot', { unique: true });
      created.createObjectStore('receipts', { keyPath: 'id' });
    },
    // A newer version of the portal in another tab must not wait for this one.
    blocking: () => {
      database.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return { database, key: await sealingKey(database) };
}

/** Made once: of two tabs that open at the same time, the second takes the first one's key. */
async function sealingKey(database: ReplicaDatabase): Promise<CryptoKey> {
  const kept = await database.get('keys', 'seal');
  if (kept) return kept;
  const made = await makeSealingKey();
  const transaction = database.transaction('keys', 'readwrite', { durability: 'strict' });
  const earlier = await transaction.store.get('seal');
  if (!earlier) await transaction.store.put(made, 'seal');
  await transaction.done;
  return earlier ?? made;
}
