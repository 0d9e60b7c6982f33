import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { exportBackup, importBackup } from '#core/keys/vault/backup.ts';
import type { VaultEntry } from '#core/keys/vault/entry.ts';
import { addPasskey, changePassphrase, createVaultLock, unlockVault } from '#core/keys/vault/vault.ts';
import type { Argon2id } from '#core/keys/vault/wrapping-keys.ts';
import { toPem } from '#core/pki/pem.ts';
import type { Handlers } from '#core/worker-calls/answer-call.ts';
import type { VaultCalls } from './protocol.ts';
import { createVault, type VaultParts } from './vault.ts';
import { openVaultDatabase } from './vault-database.ts';

// Core's own tests hold the lock and the backup; here it is what stays in IndexedDB, and who may read it.

/** Quick: the real one is hash-wasm's, in a Worker. */
const argon2id: Argon2id = async ({ password, salt, size }) => {
  const base = await crypto.subtle.importKey('raw', password, 'HKDF', false, ['deriveBits']);
  const scheme = { name: 'HKDF', hash: 'SHA-256', salt, info: new Uint8Array(0) };
  return new Uint8Array(await crypto.subtle.deriveBits(scheme, base, size * 8));
};
const means = { crypto, argon2id };

const handlers: Handlers<VaultCalls> = {
  create: ({ passphrase }) => createVaultLock({ ...means, passphrase }),
  unlock: async (args) => ({ vaultKey: await unlockVault({ ...means, ...args }) }),
  changePassphrase: (args) => changePassphrase({ ...means, ...args }),
  addPasskey: (args) => addPasskey({ ...means, ...args }),
  exportBackup: (args) => exportBackup({ crypto, ...args }),
  importBackup: (args) => importBackup({ ...means, ...args }),
};
const work: VaultParts['work'] = async (name, args) => handlers[name](args);

let databases = 0;

async function open(name = `vault-${++databases}`) {
  const connection = await openVaultDatabase({ name, onClosed: () => {} });
  const connect = async () => connection;
  const vault = await createVault({ connect, work, announce: () => {}, persist: () => {} });
  return { vault, name, ...connection };
}

const entry = (digit: string, label = `Zoé ${digit}`): VaultEntry => ({
  spkiSha256: digit.repeat(64),
  kind: 'P-256',
  encryptedPem: toPem('ENCRYPTED PRIVATE KEY', new Uint8Array([0x30, 0, Number(digit)])),
  label,
  belongsTo: { emailAddress: 'zoe@example.fr', reference: '120001' },
  createdAt: `2026-11-2${digit}T12:00:00.000Z`,
});

const passphrase = 'four words make a vault';

describe('the vault of a browser', () => {
  it('gives keys by their public key, and tells what they belong to, newest first', async () => {
    const { vault } = await open();
    await vault.keep(entry('1'));
    await vault.keep(entry('2'));
    expect(await vault.find('1'.repeat(64))).toBe(entry('1').encryptedPem);
    expect(await vault.find('9'.repeat(64))).toBeUndefined();
    expect(vault.entries.value.map(({ label }) => label)).toEqual(['Zoé 2', 'Zoé 1']);
  });

  it('keeps names and addresses unreadable in the database', async () => {
    const { vault, database, device } = await open();
    await vault.keep(entry('1'));
    const rows = await database.getAll('entries');
    const stored = rows.map(({ sealed }) => new TextDecoder('latin1').decode(sealed.ciphertext)).join();
    expect(JSON.stringify(rows) + stored).not.toContain('zoe@example.fr');
    expect(device.extractable).toBe(false);
  });

  it('is locked for the next page once a passphrase is set, and still finds and keeps keys', async () => {
    const { vault, database, name } = await open();
    await vault.keep(entry('1'));
    const code = await vault.setPassphrase(passphrase);
    expect(vault.state.value).toBe('unlocked');
    const { vault: next } = await open(name);
    expect([next.state.value, next.entries.value]).toEqual(['locked', []]);
    await next.keep(entry('2'));
    expect(await next.find('1'.repeat(64))).toBeDefined();
    await next.unlock({ type: 'recoveryCode', code });
    expect(next.entries.value).toHaveLength(2);
    expect((await database.getAll('entries')).map(({ by }) => by)).toEqual(['vault', 'vault']);
  });

  it('refuses a wrong passphrase and stays locked', async () => {
    const { vault } = await open();
    await vault.setPassphrase(passphrase);
    await vault.lock();
    await expect(vault.unlock({ type: 'passphrase', passphrase: 'three words' })).rejects.toThrow(
      expect.objectContaining({ code: 'vault.wrongPassphrase' }),
    );
    expect(vault.state.value).toBe('locked');
  });

  it('moves to another device in a backup, without doubling what is there', async () => {
    const { vault } = await open();
    await vault.keep(entry('1'));
    await vault.keep(entry('2'));
    await expect(vault.exportBackup()).rejects.toThrow(expect.objectContaining({ code: 'vault.locked' }));
    await vault.setPassphrase(passphrase);
    const backup = await vault.exportBackup();
    const { vault: other } = await open();
    await other.keep(entry('2', 'already here'));
    const secret = { type: 'passphrase', passphrase } as const;
    expect(await other.importBackup(backup, secret)).toEqual({ added: 1, known: 1 });
    expect(other.entries.value.map(({ label }) => label)).toEqual(['already here', 'Zoé 1']);
  });

  it('keeps its own keys when a backup is brought in while it is locked', async () => {
    const { vault } = await open();
    await vault.keep({ ...entry('1'), encryptedPem: entry('7').encryptedPem });
    await vault.setPassphrase(passphrase);
    const backup = await vault.exportBackup();
    const { vault: other } = await open();
    await other.keep(entry('1'));
    await other.setPassphrase('another four words here');
    await other.lock();
    const secret = { type: 'passphrase', passphrase } as const;
    expect(await other.importBackup(backup, secret)).toEqual({ added: 0, known: 1 });
    expect(await other.find('1'.repeat(64))).toBe(entry('1').encryptedPem);
  });

  it('keeps the passphrase of the first tab when a second one sets another', async () => {
    const { vault, name } = await open();
    await vault.keep(entry('1'));
    const { vault: late } = await open(name);
    await vault.setPassphrase(passphrase);
    await expect(late.setPassphrase('another four words here')).rejects.toThrow(
      expect.objectContaining({ code: 'vault.unavailable' }),
    );
    await vault.lock();
    await vault.unlock({ type: 'passphrase', passphrase });
    expect(vault.entries.value).toHaveLength(1);
  });

  it('writes neither key nor entry when there is no room left', async () => {
    const { vault } = await open();
    const { put } = IDBObjectStore.prototype;
    const spy = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof put>
    ) {
      if (this.name === 'entries') throw new DOMException('full', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(vault.keep(entry('1'))).rejects.toThrow(expect.objectContaining({ code: 'vault.full' }));
    spy.mockRestore();
    await vault.reload();
    expect(vault.entries.value).toEqual([]);
    expect(await vault.find('1'.repeat(64))).toBeUndefined();
  });
});
