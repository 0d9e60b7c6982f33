import type { Bytes } from '#core/bytes.ts';

/** Where the key of the certificate was found. */
export type KeySource =
  | { readonly from: 'vault'; readonly key: Bytes }
  | { readonly from: 'file'; readonly key: Bytes; readonly name: string };
