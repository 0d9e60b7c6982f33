import { type Bytes, utf8 } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';
import { vaultCost } from '../../policy/key-derivation.ts';
import { checkPassword } from '../../policy/passwords.ts';
import type { PasskeyWrapper, PassphraseWrapper, RecoveryWrapper, VaultLock } from './lock.ts';
import { makeRecoveryCode, readRecoveryCode } from './recovery-code.ts';
import { randomText, unwrap, wrap } from './wrapping.ts';
import { type Argon2id, passphraseKey, randomSecretKey } from './wrapping-keys.ts';

/** What opens a vault. */
export type VaultSecret =
  | { readonly type: 'passphrase'; readonly passphrase: string }
  | { readonly type: 'recoveryCode'; readonly code: string }
  /** `prfOutput`: the 32 octets a passkey's PRF gives for `passkeyPrfInput`. */
  | { readonly type: 'passkey'; readonly credentialId: string; readonly prfOutput: Bytes };

/** What the PRF of a passkey is asked for (`prf.eval.first` of WebAuthn). */
export const passkeyPrfInput: Bytes = utf8('paraphe-vault 1');

interface Means {
  readonly crypto: Crypto;
  readonly argon2id: Argon2id;
}

/**
 * Makes a vault with a random key that a passphrase and a recovery code open.
 * @returns the lock to keep, the key as a handle that cannot be exported, and the code to show once
 * @throws Refusal `key.passwordTooShort`
 */
export async function createVaultLock({
  crypto,
  argon2id,
  passphrase,
}: Means & { readonly passphrase: string }): Promise<{
  readonly lock: VaultLock;
  readonly vaultKey: CryptoKey;
  readonly recoveryCode: string;
}> {
  checkPassword(passphrase);
  const key = crypto.getRandomValues(new Uint8Array(32));
  const recoveryCode = await makeRecoveryCode(crypto);
  const [byPassphrase, byCode] = await Promise.all([
    wrapByPassphrase({ crypto, argon2id }, passphrase, key),
    wrapByRecoveryCode(crypto, recoveryCode, key),
  ]);
  const lock = { version: 1, passphrase: byPassphrase, recoveryCode: byCode, passkeys: [] } as const;
  return { lock: { ...lock, passkeys: [] }, vaultKey: await handleOf(crypto, key), recoveryCode };
}

/**
 * Opens a vault.
 * @returns the key as a handle that cannot be exported
 * @throws Refusal `vault.wrongPassphrase`, `vault.wrongRecoveryCode`, `vault.passkeyWithoutPrf` for a passkey that is
 * not one of the lock's, `vault.parametersTooWeak`
 */
export async function unlockVault(
  options: Means & { readonly lock: VaultLock; readonly secret: VaultSecret },
): Promise<CryptoKey> {
  return handleOf(options.crypto, await openLock(options));
}

/** Adds a passkey, or replaces its entry. @throws Refusal as `unlockVault` does */
export async function addPasskey({
  passkey,
  ...options
}: Means & {
  readonly lock: VaultLock;
  readonly secret: VaultSecret;
  readonly passkey: { readonly credentialId: string; readonly prfOutput: Bytes };
}): Promise<VaultLock> {
  const key = await openLock(options);
  const wrapper = await wrapByPasskey(options.crypto, passkey.credentialId, passkey.prfOutput, key);
  key.fill(0);
  const others = removePasskey(options.lock, passkey.credentialId);
  return { ...others, passkeys: [...others.passkeys, wrapper] };
}

export function removePasskey(lock: VaultLock, credentialId: string): VaultLock {
  return { ...lock, passkeys: lock.passkeys.filter((passkey) => passkey.credentialId !== credentialId) };
}

/**
 * Changes the passphrase and the recovery code together: whoever changes one because it may be known wants the old
 * ones gone. Backups made before still open by the old ones.
 * @throws Refusal as `unlockVault` does, `key.passwordTooShort`
 */
export async function changePassphrase({
  passphrase,
  ...options
}: Means & {
  readonly lock: VaultLock;
  readonly secret: VaultSecret;
  readonly passphrase: string;
}): Promise<{ readonly lock: VaultLock; readonly recoveryCode: string }> {
  checkPassword(passphrase);
  const key = await openLock(options);
  const recoveryCode = await makeRecoveryCode(options.crypto);
  const changed = {
    ...options.lock,
    passphrase: await wrapByPassphrase(options, passphrase, key),
    recoveryCode: await wrapByRecoveryCode(options.crypto, recoveryCode, key),
  };
  key.fill(0);
  return { lock: changed, recoveryCode };
}

async function handleOf(crypto: Crypto, key: Bytes): Promise<CryptoKey> {
  const handle = await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt']);
  key.fill(0);
  return handle;
}

async function openLock({
  crypto,
  argon2id,
  lock,
  secret,
}: Means & { readonly lock: VaultLock; readonly secret: VaultSecret }): Promise<Bytes> {
  switch (secret.type) {
    case 'passphrase': {
      const wrappingKey = await passphraseKey(argon2id, secret.passphrase, lock.passphrase);
      return (await unwrap(crypto, wrappingKey, lock.passphrase)) ?? refuse('vault.wrongPassphrase');
    }
    case 'recoveryCode': {
      const code = (await readRecoveryCode(crypto, secret.code)) ?? refuse('vault.wrongRecoveryCode');
      const wrappingKey = await randomSecretKey(crypto, utf8(code), lock.recoveryCode.salt, 'recoveryCode');
      return (await unwrap(crypto, wrappingKey, lock.recoveryCode)) ?? refuse('vault.wrongRecoveryCode');
    }
    case 'passkey': {
      const wrapper =
        lock.passkeys.find(({ credentialId }) => credentialId === secret.credentialId) ??
        refuse('vault.passkeyWithoutPrf');
      const wrappingKey = await randomSecretKey(crypto, secret.prfOutput, wrapper.salt, 'passkey');
      return (await unwrap(crypto, wrappingKey, wrapper)) ?? refuse('vault.passkeyWithoutPrf');
    }
  }
}

function refuse(
  code: 'vault.wrongPassphrase' | 'vault.wrongRecoveryCode' | 'vault.passkeyWithoutPrf',
): never {
  throw new Refusal(code);
}

async function wrapByPassphrase(
  { crypto, argon2id }: Means,
  passphrase: string,
  key: Bytes,
): Promise<PassphraseWrapper> {
  const parameters = { type: 'passphrase', ...vaultCost, salt: randomText(crypto, 16) } as const;
  return wrap(crypto, await passphraseKey(argon2id, passphrase, parameters), parameters, key);
}

async function wrapByRecoveryCode(crypto: Crypto, shown: string, key: Bytes): Promise<RecoveryWrapper> {
  const code = await readRecoveryCode(crypto, shown);
  if (code === undefined) throw new Error('a recovery code just made is not one');
  const parameters = { type: 'recoveryCode', salt: randomText(crypto, 16) } as const;
  return wrap(
    crypto,
    await randomSecretKey(crypto, utf8(code), parameters.salt, 'recoveryCode'),
    parameters,
    key,
  );
}

async function wrapByPasskey(
  crypto: Crypto,
  credentialId: string,
  prfOutput: Bytes,
  key: Bytes,
): Promise<PasskeyWrapper> {
  const parameters = { type: 'passkey', credentialId, salt: randomText(crypto, 16) } as const;
  return wrap(crypto, await randomSecretKey(crypto, prfOutput, parameters.salt, 'passkey'), parameters, key);
}
