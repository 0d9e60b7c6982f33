import { argon2id as argon2idOfWasm } from 'hash-wasm';
import { exportBackup, importBackup } from '#core/keys/vault/backup.ts';
import { addPasskey, changePassphrase, createVaultLock, unlockVault } from '#core/keys/vault/vault.ts';
import type { Argon2id } from '#core/keys/vault/wrapping-keys.ts';
import { serve } from '../worker-calls/serve.ts';
import type { VaultCalls } from './protocol.ts';

// In a Worker because one derivation takes longer than ten frames.

const argon2id: Argon2id = async ({ memoryKiB, passes, lanes, password, salt, size }) =>
  (await argon2idOfWasm({
    password,
    salt,
    memorySize: memoryKiB,
    iterations: passes,
    parallelism: lanes,
    hashLength: size,
    outputType: 'binary',
  })) as Uint8Array<ArrayBuffer>;

const means = { crypto, argon2id };

serve<VaultCalls>({
  create: ({ passphrase }) => createVaultLock({ ...means, passphrase }),
  unlock: async (args) => ({ vaultKey: await unlockVault({ ...means, ...args }) }),
  changePassphrase: (args) => changePassphrase({ ...means, ...args }),
  addPasskey: (args) => addPasskey({ ...means, ...args }),
  exportBackup: (args) => exportBackup({ crypto, ...args }),
  importBackup: (args) => importBackup({ ...means, ...args }),
});
