import type { Bytes } from '../../bytes.ts';
import {
  children,
  content,
  type DerElement,
  expect,
  flawed,
  readBoolean,
  readObjectIdentifier,
} from '../der/reader.ts';
import { boolean, nothing, objectIdentifier, octetString, sequence, tag } from '../der/writer.ts';

/** An extension of a certificate, a CRL, a CRL entry or an OCSP message (RFC 5280 §4.2). */
export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  /** The DER inside the OCTET STRING. */
  readonly value: Bytes;
}

/**
 * Reads `Extensions`. An explicit `critical FALSE` is let through: it is no DER, yet old certificates have it and
 * it means the same.
 * @throws DerError also when the list is empty or an extension appears twice (RFC 5280 §4.2).
 */
export function readExtensions(element: DerElement | undefined): readonly Extension[] {
  const parts = children(expect(element, tag.sequence, 'extensions'));
  if (parts.length === 0) throw flawed('empty', element, 'extensions');
  const seen = new Set<string>();
  return parts.map((part) => {
    const extension = readExtension(part);
    if (seen.has(extension.oid)) throw flawed('repeated', part, `Extension ${extension.oid}`);
    seen.add(extension.oid);
    return extension;
  });
}

function readExtension(element: DerElement): Extension {
  const [id, second, third, ...rest] = children(expect(element, tag.sequence, 'Extension'));
  const hasCritical = second?.identifier === tag.boolean;
  const value = hasCritical ? third : second;
  if (rest.length > 0 || (!hasCritical && third !== undefined)) {
    throw flawed('tooManyParts', element, 'Extension');
  }
  return {
    oid: readObjectIdentifier(id, 'extnID'),
    critical: hasCritical && readBoolean(second, 'critical'),
    value: content(expect(value, tag.octetString, 'extnValue')),
  };
}

export function encodeExtension({ oid, critical, value }: Extension): Bytes {
  return sequence(objectIdentifier(oid), critical ? boolean(true) : nothing, octetString(value));
}

export function findExtension(extensions: readonly Extension[], oid: string): Extension | undefined {
  return extensions.find((extension) => extension.oid === oid);
}
