import type { Bytes } from '../../bytes.ts';
import { children, DerError, expect, readObjectIdentifier, readOnly } from '../der/reader.ts';
import { objectIdentifier, sequence, tag } from '../der/writer.ts';

/** Reads extKeyUsage (RFC 5280 §4.2.1.12) as dotted object identifiers. @throws DerError also when empty. */
export function readExtKeyUsage(value: Bytes): readonly string[] {
  const purposes = children(expect(readOnly(value), tag.sequence, 'extKeyUsage'));
  if (purposes.length === 0) throw new DerError('empty', 'extKeyUsage');
  return purposes.map((purpose) => readObjectIdentifier(purpose, 'KeyPurposeId'));
}

export function encodeExtKeyUsage(purposes: readonly string[]): Bytes {
  return sequence(...purposes.map(objectIdentifier));
}
