import { readRecoveryCode } from '#core/keys/vault/recovery-code.ts';
import type { VaultSecret } from '#core/keys/vault/vault.ts';

/** A recovery code has a checksum, so one field may take either. */
export async function secretOf(typed: string): Promise<Exclude<VaultSecret, { type: 'passkey' }>> {
  return (await readRecoveryCode(crypto, typed)) === undefined
    ? { type: 'passphrase', passphrase: typed }
    : { type: 'recoveryCode', code: typed };
}
