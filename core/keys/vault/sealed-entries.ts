import * as v from 'valibot';
import { type Bytes, utf8 } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';
import { type VaultEntry, vaultEntrySchema } from './entry.ts';

export interface SealedEntries {
  /** 12 octets. */
  readonly nonce: Bytes;
  /** AES-256-GCM of the entries in JSON. */
  readonly sealed: Bytes;
}

/** A flood of entries is no vault. */
const mostEntries = 10_000;
const entriesSchema = v.pipe(v.array(vaultEntrySchema), v.maxLength(mostEntries));
const scheme = (nonce: Bytes) => ({
  name: 'AES-GCM',
  iv: nonce,
  additionalData: utf8('paraphe-vault 1 entries'),
});

/** Seals the list of keys by the vault's key: who has what keys, and for what, is nobody's business either. */
export async function sealEntries(
  crypto: Crypto,
  vaultKey: CryptoKey,
  entries: readonly VaultEntry[],
): Promise<SealedEntries> {
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const plain = utf8(JSON.stringify(entries));
  return { nonce, sealed: new Uint8Array(await crypto.subtle.encrypt(scheme(nonce), vaultKey, plain)) };
}

/** @throws Refusal `vault.backupUnreadable` when it was changed, or is not a list of entries */
export async function openEntries(
  crypto: Crypto,
  vaultKey: CryptoKey,
  { nonce, sealed }: SealedEntries,
): Promise<readonly VaultEntry[]> {
  try {
    const plain = await crypto.subtle.decrypt(scheme(nonce), vaultKey, sealed);
    return v.parse(entriesSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)));
  } catch (cause) {
    throw new Refusal('vault.backupUnreadable', {}, { cause });
  }
}
