import type { Bytes } from '#core/bytes.ts';
import type { VaultEntry } from '#core/keys/vault/entry.ts';
import type { VaultLock } from '#core/keys/vault/lock.ts';
import type { VaultSecret } from '#core/keys/vault/vault.ts';

/** A vault's key as WebCrypto gives it: it crosses to the page, and its bytes do not. */
interface Opened {
  readonly vaultKey: CryptoKey;
}

export type VaultCalls = {
  readonly create: {
    readonly args: { readonly passphrase: string };
    readonly result: Opened & { readonly lock: VaultLock; readonly recoveryCode: string };
  };
  readonly unlock: {
    readonly args: { readonly lock: VaultLock; readonly secret: VaultSecret };
    readonly result: Opened;
  };
  readonly changePassphrase: {
    readonly args: { readonly lock: VaultLock; readonly secret: VaultSecret; readonly passphrase: string };
    readonly result: { readonly lock: VaultLock; readonly recoveryCode: string };
  };
  readonly addPasskey: {
    readonly args: {
      readonly lock: VaultLock;
      readonly secret: VaultSecret;
      readonly passkey: { readonly credentialId: string; readonly prfOutput: Bytes };
    };
    readonly result: VaultLock;
  };
  readonly exportBackup: {
    readonly args: Opened & { readonly lock: VaultLock; readonly entries: readonly VaultEntry[] };
    readonly result: Bytes;
  };
  readonly importBackup: {
    readonly args: { readonly file: Bytes; readonly secret: Exclude<VaultSecret, { type: 'passkey' }> };
    readonly result: readonly VaultEntry[];
  };
};
