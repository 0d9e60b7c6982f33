import * as v from 'valibot';
import { readPem } from '../../pki/pem.ts';
import { encryptedPrivateKeyLabel } from '../../pki/pkcs8.ts';
import { keyKinds } from '../../pki/public-key.ts';

/** Whether a text is exactly one encrypted private key: nothing in clear is ever kept. */
function isEncryptedKey(pem: string): boolean {
  const [only, ...rest] = readPem(pem);
  return only?.label === encryptedPrivateKeyLabel && rest.length === 0 && !/-BEGIN (?!ENCRYPTED)/.test(pem);
}

const text = v.pipe(v.string(), v.maxLength(320));

export const vaultEntrySchema = v.strictObject({
  /** SHA-256 of the SubjectPublicKeyInfo: by it requests and certificates find their key. */
  spkiSha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  kind: v.picklist(keyKinds),
  /** The key file, under its own password: opening the vault does not open the keys. */
  encryptedPem: v.pipe(v.string(), v.maxLength(16_384), v.check(isEncryptedKey)),
  /** What the person knows it by, such as the common name. */
  label: text,
  belongsTo: v.strictObject({
    emailAddress: v.optional(text),
    /** Of the order. */
    reference: v.optional(text),
  }),
  createdAt: v.pipe(v.string(), v.isoTimestamp()),
});

/** A key at rest with what it belongs to. */
export type VaultEntry = Readonly<v.InferOutput<typeof vaultEntrySchema>>;
