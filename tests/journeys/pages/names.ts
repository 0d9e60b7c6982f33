/** Matches accessible names that begin with these words; French has no-break spaces that names may or may not keep. */
export function beginningWith(words: string): RegExp {
  const pattern = words
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  return new RegExp(`^${pattern}`);
}
