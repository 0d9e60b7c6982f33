import { type ReadonlySignal, signal } from '@preact/signals';
import type { Bytes } from '#core/bytes.ts';
import { Refusal } from '#core/errors/refusal.ts';
import type { VaultEntry } from '#core/keys/vault/entry.ts';
import type { VaultLock } from '#core/keys/vault/lock.ts';
import { mergeEntries } from '#core/keys/vault/merge.ts';
import type { VaultSecret } from '#core/keys/vault/vault.ts';
import type { Connection } from '#core/worker-calls/connect.ts';
import type { IndexEntry } from './index-entry.ts';
import type { VaultCalls } from './protocol.ts';
import type { VaultConnection } from './vault-database.ts';
import { readEntries, type SealingKeys, sealByVault, writeKeys } from './vault-rows.ts';

/**
 * - `device`: no passphrase is set; the list is sealed by a key that this browser will not give out.
 * - `locked` and `unlocked`: the list is sealed by the vault's own key, which is wrapped by what the person knows or has.
 */
export type VaultState = 'device' | 'locked' | 'unlocked';

export interface Vault {
  readonly state: ReadonlySignal<VaultState>;
  /** What the keys belong to, newest first; nothing while the vault is locked. */
  readonly entries: ReadonlySignal<readonly IndexEntry[]>;
  /** Ids of the passkeys that open it. */
  readonly passkeys: ReadonlySignal<readonly string[]>;
  /** Reads everything again, after another tab changed it. */
  readonly reload: () => Promise<void>;
  /**
   * Must write both the key and what it belongs to, or neither; works while the vault is locked.
   * @throws Refusal `vault.full`, `vault.unavailable`
   */
  readonly keep: (entry: VaultEntry) => Promise<void>;
  /** The encrypted key of a public key, locked or not: its own password protects it. */
  readonly find: (spkiSha256: string) => Promise<string | undefined>;
  readonly remove: (spkiSha256: string) => Promise<void>;
  /** @returns the recovery code, to be shown once. @throws Refusal */
  readonly setPassphrase: (passphrase: string) => Promise<string>;
  /** @throws Refusal `vault.wrongPassphrase`, `vault.wrongRecoveryCode`, `vault.passkeyWithoutPrf` */
  readonly unlock: (secret: VaultSecret) => Promise<void>;
  readonly lock: () => Promise<void>;
  /** @throws Refusal as `unlock` does */
  readonly changePassphrase: (secret: VaultSecret, passphrase: string) => Promise<string>;
  /** @throws Refusal as `unlock` does */
  readonly addPasskey: (
    secret: VaultSecret,
    passkey: VaultCalls['addPasskey']['args']['passkey'],
  ) => Promise<void>;
  /** @throws Refusal `vault.locked` */
  readonly exportBackup: () => Promise<Bytes>;
  /** @throws Refusal as core's `importBackup` does, `vault.full` */
  readonly importBackup: (
    file: Bytes,
    secret: VaultCalls['importBackup']['args']['secret'],
  ) => Promise<{ readonly added: number; readonly known: number }>;
}

export interface VaultParts {
  readonly connect: () => Promise<VaultConnection>;
  readonly work: Connection<VaultCalls>['call'];
  /** Tells the other tabs. */
  readonly announce: () => void;
  /** Called after the first key: the moment at which the browser should promise to keep it. */
  readonly persist: () => void;
}

export async function createVault({ connect, work, announce, persist }: VaultParts): Promise<Vault> {
  const state = signal<VaultState>('device');
  const entries = signal<readonly IndexEntry[]>([]);
  const passkeys = signal<readonly string[]>([]);
  let vaultKey: CryptoKey | undefined;
  const keys = (device: CryptoKey): SealingKeys => ({ device, vault: vaultKey });

  async function reload(): Promise<void> {
    const { database, device } = await connect();
    const lock = await database.get('locks', 'lock');
    state.value = lock ? (vaultKey ? 'unlocked' : 'locked') : 'device';
    passkeys.value = lock?.passkeys.map(({ credentialId }) => credentialId) ?? [];
    entries.value = state.value === 'locked' ? [] : await readEntries(database, keys(device));
  }

  async function changed(): Promise<void> {
    await reload();
    announce();
  }

  async function currentLock(): Promise<VaultLock> {
    const lock = await (await connect()).database.get('locks', 'lock');
    if (!lock) throw new Error('the vault has no lock yet');
    return lock;
  }

  async function write(added: readonly VaultEntry[]): Promise<void> {
    const { database, device } = await connect();
    const first = (await database.count('keys')) === 0;
    await writeKeys(database, keys(device), added);
    await changed();
    if (first) persist();
  }

  async function wholeEntries(): Promise<readonly VaultEntry[]> {
    const { database, device } = await connect();
    const rows = new Map((await database.getAll('keys')).map((row) => [row.spkiSha256, row.encryptedPem]));
    return (await readEntries(database, keys(device))).flatMap((entry) => {
      const encryptedPem = rows.get(entry.spkiSha256);
      return encryptedPem === undefined ? [] : [{ ...entry, encryptedPem }];
    });
  }

  await reload();
  return {
    state,
    entries,
    passkeys,
    reload,
    keep: (entry) => write([entry]),
    find: async (spkiSha256) => (await (await connect()).database.get('keys', spkiSha256))?.encryptedPem,
    remove: async (spkiSha256) => {
      const { database } = await connect();
      const transaction = database.transaction(['keys', 'entries'], 'readwrite', { durability: 'strict' });
      await Promise.all([
        transaction.objectStore('keys').delete(spkiSha256),
        transaction.objectStore('entries').delete(spkiSha256),
        transaction.done,
      ]);
      await changed();
    },
    setPassphrase: async (passphrase) => {
      const { lock, vaultKey: made, recoveryCode } = await work('create', { passphrase });
      const { database, device } = await connect();
      await sealByVault(database, { device, vault: made }, lock);
      vaultKey = made;
      await changed();
      return recoveryCode;
    },
    unlock: async (secret) => {
      const opened = await work('unlock', { lock: await currentLock(), secret });
      const { database, device } = await connect();
      await sealByVault(database, { device, vault: opened.vaultKey });
      vaultKey = opened.vaultKey;
      await reload();
    },
    lock: async () => {
      vaultKey = undefined;
      await reload();
    },
    changePassphrase: async (secret, passphrase) => {
      const args = { lock: await currentLock(), secret, passphrase };
      const { lock, recoveryCode } = await work('changePassphrase', args);
      await (await connect()).database.put('locks', lock, 'lock');
      return recoveryCode;
    },
    addPasskey: async (secret, passkey) => {
      const lock = await work('addPasskey', { lock: await currentLock(), secret, passkey });
      await (await connect()).database.put('locks', lock, 'lock');
      await changed();
    },
    exportBackup: async () => {
      if (!vaultKey) throw new Refusal('vault.locked');
      return work('exportBackup', { lock: await currentLock(), vaultKey, entries: await wholeEntries() });
    },
    importBackup: async (file, secret) => {
      const imported = await work('importBackup', { file, secret });
      // By the keys, which can be told apart also while the vault is locked.
      const present = new Set(await (await connect()).database.getAllKeys('keys'));
      const { added } = mergeEntries(
        [],
        imported.filter(({ spkiSha256 }) => !present.has(spkiSha256)),
      );
      if (added.length > 0) await write(added);
      return { added: added.length, known: imported.length - added.length };
    },
  };
}
