import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { VaultLock } from '#core/keys/vault/lock.ts';
import { makeSealingKey, type Sealed } from '../replica/sealed.ts';

/**
 * Two things per key, written together or not at all: the encrypted PKCS#8, under the hash of its public key so that a
 * certificate finds it even while the vault is locked; and what it belongs to, sealed.
 */
export interface VaultSchema extends DBSchema {
  keys: { key: string; value: { readonly spkiSha256: string; readonly encryptedPem: string } };
  entries: {
    key: string;
    value: { readonly spkiSha256: string; readonly sealed: Sealed; readonly by: 'device' | 'vault' };
  };
  /** `device`: AES-GCM, not extractable. */
  secrets: { key: 'device'; value: CryptoKey };
  /** Present once a passphrase is set: the vault's key, wrapped by what the person knows or has. */
  locks: { key: 'lock'; value: VaultLock };
}

export type VaultDatabase = IDBPDatabase<VaultSchema>;

export interface VaultConnection {
  readonly database: VaultDatabase;
  /** Seals what belongs to no passphrase yet. */
  readonly device: CryptoKey;
}

/** @throws whatever the browser throws where storage is refused. */
export async function openVaultDatabase({
  name = 'paraphe-vault',
  onClosed,
}: {
  readonly name?: string;
  /** The connection is lost: another one is needed. */
  readonly onClosed: () => void;
}): Promise<VaultConnection> {
  const database = await openDB<VaultSchema>(name, 1, {
    upgrade(created) {
      created.createObjectStore('keys', { keyPath: 'spkiSha256' });
      created.createObjectStore('entries', { keyPath: 'spkiSha256' });
      created.createObjectStore('secrets');
      created.createObjectStore('locks');
    },
    // A newer version of the portal in another tab must not wait for this one.
    blocking: () => {
      database.close();
      onClosed();
    },
    terminated: onClosed,
  });
  return { database, device: await deviceKey(database) };
}

/** Made once: of two tabs that open at the same time, the second takes the first one's key. */
async function deviceKey(database: VaultDatabase): Promise<CryptoKey> {
  const kept = await database.get('secrets', 'device');
  if (kept) return kept;
  const made = await makeSealingKey();
  const transaction = database.transaction('secrets', 'readwrite', { durability: 'strict' });
  const earlier = await transaction.store.get('device');
  if (!earlier) await transaction.store.put(made, 'device');
  await transaction.done;
  return earlier ?? made;
}
