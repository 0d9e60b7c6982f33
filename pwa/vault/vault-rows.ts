import type { VaultEntry } from '#core/keys/vault/entry.ts';
import type { VaultLock } from '#core/keys/vault/lock.ts';
import { seal, unseal } from '../replica/sealed.ts';
import type { IndexEntry } from './index-entry.ts';
import { storageRefusal } from './storage-refusal.ts';
import type { VaultDatabase, VaultSchema } from './vault-database.ts';

type EntryRow = VaultSchema['entries']['value'];

/** The keys that open sealed entries; `vault` is missing while it is locked, and before a passphrase is set. */
export interface SealingKeys {
  readonly device: CryptoKey;
  readonly vault: CryptoKey | undefined;
}

const context = (spkiSha256: string) => `vault entry ${spkiSha256}`;

/** Entries that can be opened now, newest first. */
export async function readEntries(
  database: VaultDatabase,
  keys: SealingKeys,
): Promise<readonly IndexEntry[]> {
  const rows = await database.getAll('entries');
  const opened = rows.flatMap(({ spkiSha256, sealed, by }) => {
    const key = keys[by];
    return key ? [unseal<IndexEntry>(key, context(spkiSha256), sealed)] : [];
  });
  return (await Promise.all(opened)).toSorted((one, other) => other.createdAt.localeCompare(one.createdAt));
}

async function sealedRow(key: CryptoKey, by: EntryRow['by'], entry: IndexEntry): Promise<EntryRow> {
  const { spkiSha256 } = entry;
  return { spkiSha256, by, sealed: await seal(key, context(spkiSha256), entry) };
}

/**
 * Writes all of the keys with what they belong to, or nothing. Sealing comes before the transaction, which would end
 * while it waits for anything else.
 * @throws Refusal `vault.full`, `vault.unavailable`
 */
export async function writeKeys(
  database: VaultDatabase,
  { device, vault }: SealingKeys,
  added: readonly VaultEntry[],
): Promise<void> {
  const rows = await Promise.all(
    added.map(({ encryptedPem, ...entry }) =>
      sealedRow(vault ?? device, vault ? 'vault' : 'device', entry).then((row) => ({ row, encryptedPem })),
    ),
  );
  const transaction = database.transaction(['keys', 'entries'], 'readwrite', { durability: 'strict' });
  await allOrNothing(
    transaction,
    rows.flatMap(({ row, encryptedPem }) => [
      async () => transaction.objectStore('keys').put({ spkiSha256: row.spkiSha256, encryptedPem }),
      async () => transaction.objectStore('entries').put(row),
    ]),
  );
}

/**
 * Seals by the vault's key whatever is not yet sealed by it (all entries when a passphrase is first set, later those
 * made while the vault was locked), together with the lock when it is new.
 * @throws Refusal `vault.full`, `vault.unavailable`
 */
export async function sealByVault(
  database: VaultDatabase,
  { device, vault }: { readonly device: CryptoKey; readonly vault: CryptoKey },
  lock?: VaultLock,
): Promise<void> {
  const rows = (await database.getAll('entries')).filter(({ by }) => by === 'device');
  const sealed = await Promise.all(
    rows.map(async ({ spkiSha256, sealed: old }) =>
      sealedRow(vault, 'vault', await unseal<IndexEntry>(device, context(spkiSha256), old)),
    ),
  );
  const transaction = database.transaction(['entries', 'locks'], 'readwrite', { durability: 'strict' });
  await allOrNothing(transaction, [
    ...sealed.map((row) => async () => transaction.objectStore('entries').put(row)),
    // Added and not put: of two tabs that set a passphrase at once, the second must not shut out the first.
    ...(lock ? [async () => transaction.objectStore('locks').add(lock, 'lock')] : []),
  ]);
}

interface Abortable {
  readonly done: Promise<void>;
  readonly abort: () => void;
}

async function allOrNothing(
  transaction: Abortable,
  writes: readonly (() => Promise<unknown>)[],
): Promise<void> {
  try {
    await Promise.all([transaction.done, ...writes.map((write) => write())]);
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // A failed write has aborted it already.
    }
    throw storageRefusal(error);
  }
}
