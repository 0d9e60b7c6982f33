import { type ReadonlySignal, signal } from '@preact/signals';
import type { VaultDatabase } from './vault-database.ts';
import type { VaultEntry, VaultKey } from './vault-entry.ts';
import { readEntries, type SealingKeys, writeKeys } from './vault-rows.ts';

/**
 * - `device`: no passphrase is set; the list is sealed by a key that this browser will not give out.
 * - `locked` and `unlocked`: the list is sealed by the vault's own key, which is wrapped by what the person knows or has.
 */
export type VaultState = 'device' | 'locked' | 'unlocked';

export interface Vault {
  readonly state: ReadonlySignal<VaultState>;
  /** What the keys belong to, newest first; nothing while the vault is locked. */
  readonly entries: ReadonlySignal<readonly VaultEntry[]>;
  /** Reads everything again, after another tab changed it. */
  readonly reload: () => Promise<void>;
  /**
   * Must write both the key and what it belongs to, or neither; works while the vault is locked.
   * @throws Refusal `vault.full`, `vault.unavailable`
   */
  readonly keep: (key: VaultKey) => Promise<void>;
  /** The encrypted key of a public key, locked or not: its own password protects it. */
  readonly find: (spkiSha256: string) => Promise<string | undefined>;
  readonly remove: (spkiSha256: string) => Promise<void>;
}

interface VaultParts {
  readonly database: VaultDatabase;
  readonly device: CryptoKey;
  /** Tells the other tabs. */
  readonly announce: () => void;
}

export async function createVault({ database, device, announce }: VaultParts): Promise<Vault> {
  const keys: SealingKeys = { device };
  const state = signal<VaultState>('device');
  const entries = signal<readonly VaultEntry[]>([]);

  async function reload(): Promise<void> {
    entries.value = state.value === 'locked' ? [] : await readEntries(database, keys);
  }

  async function changed(): Promise<void> {
    await reload();
    announce();
  }

  await reload();
  return {
    state,
    entries,
    reload,
    keep: async (key) => {
      await writeKeys(database, keys, [key]);
      await changed();
    },
    find: async (spkiSha256) => (await database.get('keys', spkiSha256))?.keyPem,
    remove: async (spkiSha256) => {
      const transaction = database.transaction(['keys', 'entries'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        transaction.objectStore('keys').delete(spkiSha256),
        transaction.objectStore('entries').delete(spkiSha256),
        transaction.done,
      ]);
      await changed();
    },
  };
}
