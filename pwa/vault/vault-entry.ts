import type { KeyKind } from '#core/pki/public-key.ts';

/** What a key belongs to. Told only to who may open the vault. */
export interface VaultEntry {
  /** SHA-256 of the SubjectPublicKeyInfo, lower-case hexadecimal: by it certificates find their key. */
  readonly spkiSha256: string;
  readonly kind: KeyKind;
  /** ISO 8601. */
  readonly createdAt: string;
  /** Common name of the certificate that was asked for. */
  readonly name: string;
  readonly emailAddress: string;
  /** Of the order; absent for keys added by hand. */
  readonly reference?: string;
}

export interface VaultKey extends VaultEntry {
  /** Encrypted PKCS#8, the very file that was downloaded. */
  readonly keyPem: string;
}
