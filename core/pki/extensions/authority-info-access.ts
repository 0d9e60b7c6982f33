import type { Bytes } from '../../bytes.ts';
import { children, DerError, expect, readObjectIdentifier, readOnly } from '../der/reader.ts';
import { objectIdentifier, sequence, tag } from '../der/writer.ts';
import { encodeGeneralName, type GeneralName, readGeneralName } from './general-name.ts';

/** RFC 5280 §4.2.2.1. */
export interface AccessDescription {
  /** Dotted object identifier, one of `accessMethod`. */
  readonly method: string;
  readonly location: GeneralName;
}

/** @throws DerError also when the list is empty. */
export function readAuthorityInfoAccess(value: Bytes): readonly AccessDescription[] {
  const descriptions = children(expect(readOnly(value), tag.sequence, 'authorityInfoAccess'));
  if (descriptions.length === 0) throw new DerError('empty', 'authorityInfoAccess');
  return descriptions.map((description) => {
    const [method, location, ...rest] = children(expect(description, tag.sequence, 'AccessDescription'));
    if (location === undefined || rest.length > 0) {
      throw new DerError('malformed', 'AccessDescription', description.start);
    }
    return { method: readObjectIdentifier(method, 'accessMethod'), location: readGeneralName(location) };
  });
}

export function encodeAuthorityInfoAccess(descriptions: readonly AccessDescription[]): Bytes {
  return sequence(
    ...descriptions.map(({ method, location }) =>
      sequence(objectIdentifier(method), encodeGeneralName(location)),
    ),
  );
}
