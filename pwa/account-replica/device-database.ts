import { type DBSchema, deleteDB, type IDBPDatabase, openDB } from 'idb';
import type { Sealed } from '../replica/sealed.ts';

interface SealedRow {
  readonly id: string;
  readonly sealed: Sealed;
}

interface DeviceSchema extends DBSchema {
  /** The key that opens the rest while the person is signed in; gone at signing out. */
  keys: { key: 'seal'; value: CryptoKey };
  meta: { key: 'meta'; value: Sealed };
  small: { key: string; value: Sealed };
  /** Orders' pages as the portal last told them, by reference. */
  pages: { key: string; value: Sealed };
  /** Orders as list rows: all of them are read at each start. */
  segments: { key: number; value: Sealed };
  /** The same orders whole, under the same keys: read one segment at a time. */
  wholes: { key: number; value: Sealed };
  outbox: {
    key: number;
    value: SealedRow & { readonly sequence?: number };
    indexes: { readonly id: string };
  };
  /** Commands that were done, under the sequence they had. */
  lately: { key: number; value: SealedRow & { readonly sequence: number }; indexes: { readonly id: string } };
  receipts: { key: string; value: SealedRow };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

const prefix = 'paraphe-account-';
const databaseName = (userId: string): string => prefix + userId;

/** @throws whatever the browser throws where storage is refused */
export async function openDeviceDatabase(
  userId: string,
  { onBlocked, onClosed }: { readonly onBlocked: () => void; readonly onClosed: () => void },
): Promise<DeviceDatabase> {
  const database = await openDB<DeviceSchema>(databaseName(userId), 1, {
    upgrade(created) {
      created.createObjectStore('keys');
      created.createObjectStore('meta');
      created.createObjectStore('small');
      created.createObjectStore('pages');
      created.createObjectStore('segments', { autoIncrement: true });
      created.createObjectStore('wholes');
      const outbox = created.createObjectStore('outbox', { keyPath: 'sequence', autoIncrement: true });
      outbox.createIndex('id', 'id', { unique: true });
      const lately = created.createObjectStore('lately', { keyPath: 'sequence' });
      lately.createIndex('id', 'id', { unique: true });
      created.createObjectStore('receipts', { keyPath: 'id' });
    },
    blocked: onBlocked,
    // A newer version of the portal in another tab must not wait for this one.
    blocking: () => {
      database.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return database;
}

/** The key of the secret that the portal gives to whoever is signed in; no script can read it. */
export async function sealingKeyOf(secret: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['decrypt', 'encrypt']);
}

/**
 * Takes the key away, and with it all that the portal told; what waits stays sealed until the same person is back.
 * @param discard whether what waits goes, too
 */
export async function closeKept(userId: string, { discard }: { readonly discard: boolean }): Promise<void> {
  const database = await openDeviceDatabase(userId, {
    onBlocked: () => undefined,
    onClosed: () => undefined,
  });
  for (const name of ['keys', 'meta', 'small', 'segments', 'wholes', 'pages'] as const)
    await database.clear(name);
  const waiting = (await database.count('outbox')) + (await database.count('receipts'));
  // Another tab may still hold the database: what is discarded is gone whether or not the empty rest can be.
  if (discard) for (const name of ['outbox', 'lately', 'receipts'] as const) await database.clear(name);
  database.close();
  if (discard || waiting === 0) await deleteDB(databaseName(userId));
}
