import { type Bytes, utf8 } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';
import { type Argon2idCost, leastVaultCost } from '../../policy/key-derivation.ts';
import { normalisePassword } from '../../policy/passwords.ts';
import { decoded } from './wrapping.ts';

/** Argon2id of whoever calls: hash-wasm in the browser. Gives `size` octets. */
export type Argon2id = (
  options: Argon2idCost & { readonly password: Bytes; readonly salt: Bytes; readonly size: number },
) => Promise<Bytes>;

/** @throws Refusal `vault.parametersTooWeak` when the parameters are below what we ever wrote */
export async function passphraseKey(
  argon2id: Argon2id,
  passphrase: string,
  { memoryKiB, passes, lanes, salt }: Argon2idCost & { readonly salt: string },
): Promise<Bytes> {
  if (memoryKiB < leastVaultCost.memoryKiB || passes < leastVaultCost.passes) {
    throw new Refusal('vault.parametersTooWeak');
  }
  const password = utf8(normalisePassword(passphrase));
  const key = await argon2id({ memoryKiB, passes, lanes, password, salt: decoded(salt), size: 32 });
  password.fill(0);
  return key;
}

/** HKDF-SHA-256 (RFC 5869) for secrets that are random already: a recovery code, or what a passkey's PRF gives. */
export async function randomSecretKey(
  crypto: Crypto,
  secret: Bytes,
  salt: string,
  purpose: 'recoveryCode' | 'passkey',
): Promise<Bytes> {
  const handle = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits']);
  const info = utf8(`paraphe-vault 1 ${purpose}`);
  const scheme = { name: 'HKDF', hash: 'SHA-256', salt: decoded(salt), info };
  return new Uint8Array(await crypto.subtle.deriveBits(scheme, handle, 256));
}
