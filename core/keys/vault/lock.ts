import * as v from 'valibot';
import { fromBase64url } from '../../base64.ts';
import { mostVaultCost } from '../../policy/key-derivation.ts';

/** base64url of the given number of octets. */
const octets = (size: number) =>
  v.pipe(
    v.string(),
    v.maxLength(200),
    v.check((text) => fromBase64url(text)?.length === size),
  );

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));

/** AES-256-GCM of the vault's key: 12 octets of nonce, 32 of key and 16 of tag. */
const wrapped = { nonce: octets(12), wrappedKey: octets(48) };

const passphraseWrapper = v.strictObject({
  type: v.literal('passphrase'),
  memoryKiB: upTo(mostVaultCost.memoryKiB),
  passes: upTo(mostVaultCost.passes),
  lanes: upTo(mostVaultCost.lanes),
  salt: octets(16),
  ...wrapped,
});

const recoveryWrapper = v.strictObject({
  type: v.literal('recoveryCode'),
  salt: octets(16),
  ...wrapped,
});

const passkeyWrapper = v.strictObject({
  type: v.literal('passkey'),
  /** base64url of the credential's id, by which the browser is asked for it. */
  credentialId: v.pipe(v.string(), v.regex(/^[\w-]{1,1400}$/)),
  salt: octets(16),
  ...wrapped,
});

/**
 * The vault's key, wrapped once for each way to open it. A passphrase and a recovery code are always among them:
 * with a passkey alone, whoever deletes it would lose the keys.
 */
export const vaultLockSchema = v.strictObject({
  version: v.literal(1),
  passphrase: passphraseWrapper,
  recoveryCode: recoveryWrapper,
  passkeys: v.pipe(v.array(passkeyWrapper), v.maxLength(20)),
});

export type VaultLock = Readonly<v.InferOutput<typeof vaultLockSchema>>;
export type PassphraseWrapper = VaultLock['passphrase'];
export type RecoveryWrapper = VaultLock['recoveryCode'];
export type PasskeyWrapper = VaultLock['passkeys'][number];
