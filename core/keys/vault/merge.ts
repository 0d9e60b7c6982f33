import type { VaultEntry } from './entry.ts';

export interface Merged {
  readonly entries: readonly VaultEntry[];
  /** Those that were not there before. */
  readonly added: readonly VaultEntry[];
}

/**
 * Brings the entries of a backup into a vault. Keys are told apart by their public key; where both have one, the
 * vault's stays, whose password the person used last on this device.
 */
export function mergeEntries(present: readonly VaultEntry[], imported: readonly VaultEntry[]): Merged {
  const known = new Set(present.map(({ spkiSha256 }) => spkiSha256));
  const added: VaultEntry[] = [];
  for (const entry of imported) {
    if (known.has(entry.spkiSha256)) continue;
    known.add(entry.spkiSha256);
    added.push(entry);
  }
  return { entries: [...present, ...added], added };
}
