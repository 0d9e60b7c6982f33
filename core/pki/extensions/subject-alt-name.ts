import type { Bytes } from '../../bytes.ts';
import { children, DerError, expect, readOnly } from '../der/reader.ts';
import { sequence, tag } from '../der/writer.ts';
import { encodeGeneralName, type GeneralName, readGeneralName } from './general-name.ts';

/** Reads subjectAltName (RFC 5280 §4.2.1.6). @throws DerError also when the list is empty. */
export function readSubjectAltName(value: Bytes): readonly GeneralName[] {
  const names = children(expect(readOnly(value), tag.sequence, 'subjectAltName'));
  if (names.length === 0) throw new DerError('empty', 'subjectAltName');
  return names.map(readGeneralName);
}

export function encodeSubjectAltName(names: readonly GeneralName[]): Bytes {
  return sequence(...names.map(encodeGeneralName));
}
