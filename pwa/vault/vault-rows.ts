import { seal, unseal } from '../replica/sealed.ts';
import { storageRefusal } from './storage-refusal.ts';
import type { VaultDatabase } from './vault-database.ts';
import type { VaultEntry, VaultKey } from './vault-entry.ts';

/** The keys that open sealed entries; `vault` is missing while it is locked, and before a passphrase is set. */
export interface SealingKeys {
  readonly device: CryptoKey;
  readonly vault?: CryptoKey | undefined;
}

const context = (spkiSha256: string) => `vault entry ${spkiSha256}`;

/** Entries that can be opened now, newest first. */
export async function readEntries(
  database: VaultDatabase,
  keys: SealingKeys,
): Promise<readonly VaultEntry[]> {
  const rows = await database.getAll('entries');
  const opened = rows.flatMap(({ spkiSha256, sealed, by }) => {
    const key = keys[by];
    return key ? [unseal<VaultEntry>(key, context(spkiSha256), sealed)] : [];
  });
  return (await Promise.all(opened)).toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
}

/** Writes all of the keys with what they belong to, or nothing. @throws Refusal `vault.full`, `vault.unavailable` */
export async function writeKeys(
  database: VaultDatabase,
  keys: SealingKeys,
  added: readonly VaultKey[],
): Promise<void> {
  const by = keys.vault ? 'vault' : 'device';
  const rows = await Promise.all(
    added.map(async ({ keyPem, ...entry }) => ({
      key: { spkiSha256: entry.spkiSha256, keyPem },
      entry: {
        spkiSha256: entry.spkiSha256,
        by,
        sealed: await seal(keys[by] ?? keys.device, context(entry.spkiSha256), entry),
      } as const,
    })),
  );
  try {
    const transaction = database.transaction(['keys', 'entries'], 'readwrite', { durability: 'strict' });
    const writes = rows.flatMap(({ key, entry }) => [
      transaction.objectStore('keys').put(key),
      transaction.objectStore('entries').put(entry),
    ]);
    await Promise.all([...writes, transaction.done]);
  } catch (error) {
    throw storageRefusal(error);
  }
}

/** Seals again, in one step, whatever is not yet sealed by the vault's own key: entries made while it was locked. */
export async function sealByVault(
  database: VaultDatabase,
  keys: SealingKeys & { readonly vault: CryptoKey },
): Promise<void> {
  const rows = (await database.getAll('entries')).filter(({ by }) => by === 'device');
  const sealed = await Promise.all(
    rows.map(async (row) => {
      const entry = await unseal<VaultEntry>(keys.device, context(row.spkiSha256), row.sealed);
      return {
        spkiSha256: row.spkiSha256,
        by: 'vault',
        sealed: await seal(keys.vault, context(row.spkiSha256), entry),
      } as const;
    }),
  );
  const transaction = database.transaction('entries', 'readwrite', { durability: 'strict' });
  await Promise.all([...sealed.map((row) => transaction.store.put(row)), transaction.done]);
}
