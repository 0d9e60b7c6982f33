import type { VaultEntry } from '#core/keys/vault/entry.ts';

/** What a key belongs to, without the key. Told only to who may open the vault. */
export type IndexEntry = Omit<VaultEntry, 'encryptedPem'>;
