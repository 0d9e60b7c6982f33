import type { Bytes } from '../../bytes.ts';
import { utf8 } from '../../bytes.ts';
import {
  children,
  content,
  type DerElement,
  encoding,
  expect,
  flawed,
  readObjectIdentifier,
} from '../der/reader.ts';
import { context, contextPrimitive, objectIdentifier, tag } from '../der/writer.ts';

/** A name of RFC 5280 §4.2.1.6, by the words of the standard. */
export type GeneralName =
  | { readonly type: 'rfc822Name' | 'dNSName' | 'uniformResourceIdentifier'; readonly value: string }
  /** 4 or 16 octets; in a name constraint 8 or 32, address then mask. */
  | { readonly type: 'iPAddress'; readonly value: Bytes }
  /** DER of the Name. */
  | { readonly type: 'directoryName'; readonly value: Bytes }
  /** `value` is the DER inside the EXPLICIT tag. */
  | { readonly type: 'otherName'; readonly oid: string; readonly value: Bytes }
  | { readonly type: 'registeredID'; readonly oid: string }
  | { readonly type: 'x400Address' | 'ediPartyName'; readonly value: Bytes };

const identifiers = {
  160: 'otherName',
  129: 'rfc822Name',
  130: 'dNSName',
  163: 'x400Address',
  164: 'directoryName',
  165: 'ediPartyName',
  134: 'uniformResourceIdentifier',
  135: 'iPAddress',
  136: 'registeredID',
} as const;

/** @throws DerError also when an IA5String is not ASCII. */
export function readGeneralName(element: DerElement): GeneralName {
  const type = identifiers[element.identifier as keyof typeof identifiers];
  switch (type) {
    case 'rfc822Name':
    case 'dNSName':
    case 'uniformResourceIdentifier':
      return { type, value: readAscii(element) };
    case 'iPAddress':
      return { type, value: content(element) };
    case 'directoryName': {
      // EXPLICIT, because Name is a CHOICE (X.680 §31.2.7).
      const [name, ...rest] = children(element);
      if (rest.length > 0) throw flawed('tooManyParts', element, 'directoryName');
      return { type, value: encoding(expect(name, tag.sequence, 'directoryName')) };
    }
    case 'otherName': {
      const [id, wrapped, ...rest] = children(element);
      const [value, ...beyond] = children(expect(wrapped, 0xa0, 'otherName'));
      if (value === undefined || rest.length > 0 || beyond.length > 0) {
        throw flawed('malformed', element, 'otherName');
      }
      return { type, oid: readObjectIdentifier(id, 'type-id'), value: encoding(value) };
    }
    case 'registeredID':
      return {
        type,
        oid: readObjectIdentifier({ ...element, identifier: tag.objectIdentifier }, 'registeredID'),
      };
    case 'x400Address':
    case 'ediPartyName':
      return { type, value: encoding(element) };
    default:
      throw flawed('unknownKind', element, 'GeneralName');
  }
}

function readAscii(element: DerElement): string {
  const octets = content(element);
  let text = '';
  for (const octet of octets) {
    if (octet >= 0x80) throw flawed('notAscii', element, 'GeneralName');
    text += String.fromCharCode(octet);
  }
  return text;
}

/** @throws RangeError when a text is not ASCII: internationalised names are encoded by the caller. */
export function encodeGeneralName(name: GeneralName): Bytes {
  switch (name.type) {
    case 'rfc822Name':
      return contextPrimitive(1, ascii(name.value));
    case 'dNSName':
      return contextPrimitive(2, ascii(name.value));
    case 'uniformResourceIdentifier':
      return contextPrimitive(6, ascii(name.value));
    case 'iPAddress':
      return contextPrimitive(7, name.value);
    case 'directoryName':
      return context(4, name.value);
    case 'otherName':
      return context(0, objectIdentifier(name.oid), context(0, name.value));
    case 'registeredID':
      return contextPrimitive(8, objectIdentifier(name.oid).subarray(2));
    default:
      return name.value;
  }
}

function ascii(text: string): Bytes {
  const bytes = utf8(text);
  if (bytes.length !== text.length) throw new RangeError(`not ASCII: ${text}`);
  return bytes;
}
