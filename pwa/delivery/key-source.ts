import type { Bytes } from '#core/bytes.ts';

/** Where the key of the certificate was found. */
export type KeySource =
  | { readonly from: 'vault'; readonly key: Bytes }
  | { readonly from: 'file'; readonly key: Bytes; readonly name: string }
  /** A vault backup: its passphrase is needed to look for the key in it. */
  | { readonly from: 'backup'; readonly content: Bytes; readonly name: string };

/** Backups are JSON; keys are PEM or DER, which never begin like this. */
export function isBackup(content: Bytes): boolean {
  return /^\s*\{/.test(new TextDecoder().decode(content.subarray(0, 64)));
}
