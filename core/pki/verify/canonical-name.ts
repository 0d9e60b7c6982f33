import type { Bytes } from '../../bytes.ts';
import { toHex } from '../../bytes.ts';
import { DerError } from '../der/reader.ts';
import { readName } from '../name.ts';

/**
 * A Name as one text for each relative name, equal for names that RFC 5280 §7.1 calls equal: case and runs of white
 * space do not count. A Name that cannot be read equals only itself.
 */
export function canonicalName(der: Bytes): readonly string[] {
  const before = remembered.get(der);
  if (before !== undefined) return before;
  const name = canonicalize(der);
  remembered.set(der, name);
  return name;
}

/** One name constraint is compared with thousands of names. */
const remembered = new WeakMap<Bytes, readonly string[]>();

function canonicalize(der: Bytes): readonly string[] {
  try {
    return readName(der).map((attributes) =>
      JSON.stringify(attributes.map(({ type, value }) => [type, fold(value)]).sort()),
    );
  } catch (error) {
    if (error instanceof DerError) return [`#${toHex(der)}`];
    throw error;
  }
}

function fold(value: string): string {
  return value.normalize('NFKC').toLowerCase().trim().replace(/\s+/g, ' ');
}

export function nameText(name: readonly string[]): string {
  return JSON.stringify(name);
}
