import type { Bytes } from '#core/bytes.ts';
import type { Pkcs12Format } from '#core/pki/pkcs12/make-pkcs12.ts';
import type { KeyKind } from '#core/pki/public-key.ts';

interface Pkcs12Order {
  /** PEM or DER of the encrypted key, as the file was. */
  readonly key: Bytes;
  readonly keyPassword: string;
  readonly certificatePem: string;
  /** Issuing authority first. */
  readonly chain: readonly string[];
  readonly password: string;
  readonly friendlyName: string;
  readonly format: Pkcs12Format;
}

export interface MadePkcs12 {
  /** Opened again and compared with what went in. */
  readonly file: Bytes;
  /** The key as it can be kept: encrypted PKCS#8 under its own password. */
  readonly keyPem: string;
  readonly kind: KeyKind | undefined;
}

export type Pkcs12Calls = {
  /** @throws Refusal `key.notForCertificate`, `key.wrongPassword`, `key.notEncrypted`, `key.fileUnreadable`… */
  readonly make: { readonly args: Pkcs12Order; readonly result: MadePkcs12 };
};
