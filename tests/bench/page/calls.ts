import type { KeyKind } from '#core/pki/public-key.ts';

/** What the bench's Worker can be asked; each answers with milliseconds. */
export type BenchCall =
  | { readonly work: 'bare' | 'ours'; readonly kind: KeyKind }
  | { readonly work: 'derivation'; readonly rounds: number; readonly times: number }
  | { readonly work: 'forge'; readonly bits: number }
  | { readonly work: 'pkcs12' };

export interface BenchAnswer {
  readonly total: number;
  /** Milliseconds inside `generateKey`, and inside key derivation: what no code of ours can make faster. */
  readonly generating: number;
  readonly deriving: number;
  /** From `finish` to the request and the encrypted key, the key having been made before. */
  readonly finishing: number;
}
