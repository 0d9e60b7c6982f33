import { argon2id as hashWasm } from 'hash-wasm';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Bytes, concatenate, utf8 } from '../../bytes.ts';
import { toPem } from '../../pki/pem.ts';
import { encryptPrivateKey } from '../../pki/pkcs8.ts';
import { testCrypto as crypto } from '../../pki/test-crypto.ts';
import { generateKeyPair } from '../generate.ts';
import { exportBackup, importBackup } from './backup.ts';
import type { VaultEntry } from './entry.ts';
import type { VaultLock } from './lock.ts';
import { mergeEntries } from './merge.ts';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import { openEntries, sealEntries } from './sealed-entries.ts';
import { addPasskey, changePassphrase, createVaultLock, removePasskey, unlockVault } from './vault.ts';
import type { Argon2id } from './wrapping-keys.ts';

/** Stands in for Argon2id where its price is not the point. */
const quick: Argon2id = async ({ password, salt, memoryKiB, passes }) =>
  new Uint8Array(
    await crypto.subtle.digest('SHA-256', concatenate([password, salt, utf8(`${memoryKiB} ${passes}`)])),
  );
const real: Argon2id = async ({ memoryKiB, passes, lanes, size, ...rest }) =>
  new Uint8Array(
    await hashWasm({
      ...rest,
      memorySize: memoryKiB,
      iterations: passes,
      parallelism: lanes,
      hashLength: size,
      outputType: 'binary',
    }),
  );

const means = { crypto, argon2id: quick };
const passphrase = 'quatre mots très longs';
const byPassphrase = { type: 'passphrase', passphrase } as const;
const passkey = { credentialId: 'Y3JlZA', prfOutput: new Uint8Array(32).fill(7) };
const code = (name: string) => expect.objectContaining({ code: name });

let lock: VaultLock;
let vaultKey: CryptoKey;
let recoveryCode: string;
let entries: readonly VaultEntry[];

beforeAll(async () => {
  ({ lock, vaultKey, recoveryCode } = await createVaultLock({ ...means, passphrase }));
  const { pkcs8, spkiSha256, kind } = await generateKeyPair(crypto, 'P-256');
  const encrypted = await encryptPrivateKey({ crypto, pkcs8, password: passphrase, rounds: 1 });
  entries = [
    {
      spkiSha256,
      kind,
      encryptedPem: toPem('ENCRYPTED PRIVATE KEY', encrypted),
      label: 'Zoé Dupont',
      belongsTo: { emailAddress: 'zoe@example.fr', reference: '120001' },
      createdAt: '2026-11-21T10:00:00.000Z',
    },
  ];
});

/** Whether a key opens what the vault's key sealed. */
async function isVaultKey(key: CryptoKey): Promise<boolean> {
  const opened = await openEntries(crypto, key, await sealEntries(crypto, vaultKey, entries));
  return JSON.stringify(opened) === JSON.stringify(entries);
}

describe('a vault', () => {
  test('opens by its passphrase, however its accents were typed, and by its recovery code, however it is written', async () => {
    const apart = { type: 'passphrase', passphrase: passphrase.normalize('NFD') } as const;
    const sloppy = ` ${recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l').replaceAll('0', 'o')}`;
    for (const secret of [byPassphrase, apart, { type: 'recoveryCode', code: sloppy } as const]) {
      const key = await unlockVault({ ...means, lock, secret });
      expect(await isVaultKey(key)).toBe(true);
      expect(key.extractable).toBe(false);
    }
  });

  test('opens by a passkey that was added, until it is removed', async () => {
    const secret = { type: 'passkey', ...passkey } as const;
    await expect(unlockVault({ ...means, lock, secret })).rejects.toThrow(code('vault.passkeyWithoutPrf'));
    const added = await addPasskey({ ...means, lock, secret: byPassphrase, passkey });
    expect(await isVaultKey(await unlockVault({ ...means, lock: added, secret }))).toBe(true);
    expect((await addPasskey({ ...means, lock: added, secret, passkey })).passkeys).toHaveLength(1);
    expect(removePasskey(added, passkey.credentialId)).toEqual(lock);
    const other = { ...secret, prfOutput: new Uint8Array(32) };
    await expect(unlockVault({ ...means, lock: added, secret: other })).rejects.toThrow(
      code('vault.passkeyWithoutPrf'),
    );
  });

  test('tells a wrong passphrase, a slip in the recovery code, and the code of another vault', async () => {
    const open = (secret: Parameters<typeof unlockVault>[0]['secret']) =>
      unlockVault({ ...means, lock, secret });
    await expect(open({ type: 'passphrase', passphrase: 'autre' })).rejects.toThrow(
      code('vault.wrongPassphrase'),
    );
    const slip = recoveryCode.replace(/^./, (first) => (first === '7' ? '8' : '7'));
    for (const wrong of [slip, await makeRecoveryCode(crypto), 'ABC', '']) {
      await expect(open({ type: 'recoveryCode', code: wrong })).rejects.toThrow(
        code('vault.wrongRecoveryCode'),
      );
    }
  });

  test('gets a new recovery code with a new passphrase, and the old ones are gone', async () => {
    const secret = { type: 'recoveryCode', code: recoveryCode } as const;
    const changed = await changePassphrase({ ...means, lock, secret, passphrase: 'cinq autres mots longs' });
    const reopened = { type: 'recoveryCode', code: changed.recoveryCode } as const;
    expect(await isVaultKey(await unlockVault({ ...means, lock: changed.lock, secret: reopened }))).toBe(
      true,
    );
    await expect(unlockVault({ ...means, lock: changed.lock, secret })).rejects.toThrow(
      code('vault.wrongRecoveryCode'),
    );
    await expect(unlockVault({ ...means, lock: changed.lock, secret: byPassphrase })).rejects.toThrow(
      code('vault.wrongPassphrase'),
    );
  });

  test('wants a passphrase of twelve characters', async () => {
    await expect(createVaultLock({ ...means, passphrase: 'onze signes' })).rejects.toThrow(
      code('key.passwordTooShort'),
    );
  });

  test.each([
    ['memory', { memoryKiB: 1024 }],
    ['passes', { passes: 1 }],
  ])('refuses parameters with less %s than we ever wrote', async (_, weaker) => {
    const weak = { ...lock, passphrase: { ...lock.passphrase, ...weaker } };
    await expect(unlockVault({ ...means, lock: weak, secret: byPassphrase })).rejects.toThrow(
      code('vault.parametersTooWeak'),
    );
  });

  test('does not open when a parameter was changed', async () => {
    const changed = { ...lock, passphrase: { ...lock.passphrase, lanes: 2 } };
    await expect(unlockVault({ ...means, lock: changed, secret: byPassphrase })).rejects.toThrow(
      code('vault.wrongPassphrase'),
    );
  });

  test('opens with the Argon2id of hash-wasm at its full price', async () => {
    const made = await createVaultLock({ crypto, argon2id: real, passphrase });
    expect(made.lock.passphrase).toMatchObject({ memoryKiB: 65_536, passes: 3, lanes: 1 });
    await expect(
      unlockVault({ crypto, argon2id: real, lock: made.lock, secret: byPassphrase }),
    ).resolves.toBeDefined();
  });
});

describe('a recovery code', () => {
  test('has six groups of five without letters that look like others', async () => {
    expect(await makeRecoveryCode(crypto)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  test('tells two characters that changed places', async () => {
    const shown = await makeRecoveryCode(crypto);
    expect(await readRecoveryCode(crypto, shown)).toBe(shown.replaceAll('-', '').slice(0, 25));
    const at = [...shown].findIndex(
      (one, index) => one !== shown[index + 1] && one !== '-' && shown[index + 1] !== '-',
    );
    const swapped = shown.slice(0, at) + shown[at + 1] + shown[at] + shown.slice(at + 2);
    expect(await readRecoveryCode(crypto, swapped)).toBeUndefined();
  });
});

describe('a backup', () => {
  const text = async () => new TextDecoder().decode(await exportBackup({ crypto, lock, vaultKey, entries }));
  const open = (file: Bytes, secret: Parameters<typeof importBackup>[0]['secret'] = byPassphrase) =>
    importBackup({ ...means, file, secret });

  test('gives back its entries by passphrase and by recovery code, and holds no passkey', async () => {
    const withPasskey = await addPasskey({ ...means, lock, secret: byPassphrase, passkey });
    const file = await exportBackup({ crypto, lock: withPasskey, vaultKey, entries });
    expect(await open(file)).toEqual(entries);
    expect(await open(file, { type: 'recoveryCode', code: recoveryCode })).toEqual(entries);
    expect(new TextDecoder().decode(file)).not.toContain(passkey.credentialId);
  });

  test('shows nobody whose keys it holds', async () => {
    expect(await text()).not.toMatch(/zoe@|Dupont|PRIVATE|120001/i);
  });

  test.each<[string, (file: string) => string, string]>([
    ['no JSON', () => 'x', 'vault.backupUnreadable'],
    ['another JSON', () => '{}', 'vault.backupUnreadable'],
    ['another version', (file) => file.replace('"version": 1', '"version": 2'), 'vault.backupUnreadable'],
    [
      'changed entries',
      (file) => file.replace(/"sealed": "..../, '"sealed": "AAAA'),
      'vault.backupUnreadable',
    ],
    ['an unknown member', (file) => file.replace('{', '{"more": 1,'), 'vault.backupUnreadable'],
    [
      'a derivation that takes all memory',
      (file) => file.replace('65536', '4000000'),
      'vault.backupUnreadable',
    ],
    ['a derivation that was made cheap', (file) => file.replace('65536', '8'), 'vault.parametersTooWeak'],
    ['a bomb', () => '['.repeat(1_000_000), 'vault.backupUnreadable'],
    ['17 MB', () => ' '.repeat(17_000_000), 'file.tooLarge'],
  ])('is refused as %s', async (_, change, refusal) => {
    await expect(open(utf8(change(await text())))).rejects.toThrow(code(refusal));
  });

  test('is refused when it would bring in a key in clear', async () => {
    const clear = entries.map((entry) => ({
      ...entry,
      encryptedPem: toPem('PRIVATE KEY', new Uint8Array(8)),
    }));
    const file = await exportBackup({ crypto, lock, vaultKey, entries: clear });
    await expect(open(file)).rejects.toThrow(code('vault.backupUnreadable'));
  });

  test('adds what the vault does not have and leaves what it has', () => {
    const [entry] = entries;
    if (entry === undefined) throw new Error('no entry');
    const other = { ...entry, spkiSha256: '0'.repeat(64) };
    const renamed = { ...entry, label: 'autre' };
    expect(mergeEntries(entries, [renamed, other, other])).toEqual({
      entries: [entry, other],
      added: [other],
    });
  });
});
