import * as v from 'valibot';
import { fromBase64, toBase64 } from '../../base64.ts';
import { type Bytes, utf8 } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';
import { largestBackup } from '../../policy/file-sizes.ts';
import type { VaultEntry } from './entry.ts';
import { type VaultLock, vaultLockSchema } from './lock.ts';
import { openEntries, sealEntries } from './sealed-entries.ts';
import { unlockVault, type VaultSecret } from './vault.ts';
import type { Argon2id } from './wrapping-keys.ts';

const base64 = v.pipe(
  v.string(),
  v.transform((text) => fromBase64(text)),
  v.instance(Uint8Array<ArrayBuffer>),
);

const backupSchema = v.strictObject({
  format: v.literal('paraphe-vault'),
  version: v.literal(1),
  lock: vaultLockSchema,
  nonce: v.pipe(
    base64,
    v.check((bytes) => bytes.length === 12),
  ),
  sealed: base64,
});

/**
 * Makes the file `.paraphe-vault`: JSON with the lock and the sealed entries. The vault's passphrase and recovery code
 * open it; passkeys are left behind with the device.
 */
export async function exportBackup({
  crypto,
  lock,
  vaultKey,
  entries,
}: {
  readonly crypto: Crypto;
  readonly lock: VaultLock;
  readonly vaultKey: CryptoKey;
  readonly entries: readonly VaultEntry[];
}): Promise<Bytes> {
  const { nonce, sealed } = await sealEntries(crypto, vaultKey, entries);
  const file = {
    format: 'paraphe-vault',
    version: 1,
    lock: { ...lock, passkeys: [] },
    nonce: toBase64(nonce),
    sealed: toBase64(sealed),
  };
  return utf8(JSON.stringify(file, undefined, 1));
}

/**
 * Opens such a file.
 * @throws Refusal `vault.backupUnreadable`, `vault.parametersTooWeak`, `file.tooLarge`, and as `unlockVault` does
 */
export async function importBackup({
  crypto,
  argon2id,
  file,
  secret,
}: {
  readonly crypto: Crypto;
  readonly argon2id: Argon2id;
  readonly file: Bytes;
  readonly secret: Exclude<VaultSecret, { type: 'passkey' }>;
}): Promise<readonly VaultEntry[]> {
  if (file.length > largestBackup) {
    throw new Refusal('file.tooLarge', { size: file.length, limit: largestBackup });
  }
  const { lock, nonce, sealed } = readBackup(file);
  const vaultKey = await unlockVault({ crypto, argon2id, lock, secret });
  return openEntries(crypto, vaultKey, { nonce, sealed });
}

function readBackup(file: Bytes): v.InferOutput<typeof backupSchema> {
  try {
    return v.parse(backupSchema, JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(file)));
  } catch (cause) {
    throw new Refusal('vault.backupUnreadable', {}, { cause });
  }
}
