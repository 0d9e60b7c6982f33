import type { Bytes } from '../bytes.ts';
import { toHex } from '../bytes.ts';
import { Refusal } from '../errors/refusal.ts';
import { attributeName } from './attribute-names.ts';
import { isText, readText } from './der/character-strings.ts';
import {
  children,
  content,
  type DerElement,
  DerError,
  encoding,
  expect,
  flawed,
  readObjectIdentifier,
  readOnly,
} from './der/reader.ts';
import {
  ia5String,
  objectIdentifier,
  printableString,
  sequence,
  setOf,
  tag,
  utf8String,
} from './der/writer.ts';
import { attributeType } from './object-identifiers.ts';

export interface NameAttribute {
  /** Dotted object identifier, such as those of `attributeType`. */
  readonly type: string;
  readonly value: string;
}

/** A distinguished name: relative names in the order of the encoding, each with one attribute or more. */
export type RelativeNames = readonly (readonly NameAttribute[])[];

/** A name of which one attribute cannot be read; `field` is its short name, such as `CN`. */
export class NameError extends DerError {
  readonly field: string;

  constructor(field: string, at: number | undefined) {
    super('malformed', field, at);
    this.name = 'NameError';
    this.field = field;
  }
}

const printable: ReadonlySet<string> = new Set([attributeType.countryName, attributeType.serialNumber]);
const ia5: ReadonlySet<string> = new Set([attributeType.emailAddress, attributeType.domainComponent]);

/**
 * DER of a Name with one attribute in each relative name, in the order given; pkijs puts all of them into one.
 * String types are those of RFC 5280 Appendix A.
 * @throws Refusal `csr.nameMalformed` when a value does not fit the string type its attribute must have.
 */
export function encodeName(attributes: readonly NameAttribute[]): Bytes {
  return sequence(
    ...attributes.map(({ type, value }) => setOf(sequence(objectIdentifier(type), encodeValue(type, value)))),
  );
}

function encodeValue(type: string, value: string): Bytes {
  if (printable.has(type)) {
    if (!/^[A-Za-z0-9 '()+,\-./:=?]*$/.test(value)) throw misfit(type);
    return printableString(value);
  }
  if (ia5.has(type)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: IA5String is ASCII, controls included
    if (!/^[\x00-\x7f]*$/.test(value)) throw misfit(type);
    return ia5String(value);
  }
  return utf8String(value);
}

const misfit = (type: string): Refusal => new Refusal('csr.nameMalformed', { field: attributeName(type) });

/**
 * Reads a DER Name. Values that are no character string stand as `#` and the hexadecimal of their encoding (RFC 4514 §2.4).
 * @throws DerError, and of it NameError when the text of one attribute breaks its string type.
 */
export function readName(der: Bytes): RelativeNames {
  return readNameElement(expect(readOnly(der), tag.sequence, 'Name'));
}

/** As `readName`, from within a larger structure. */
export function readNameElement(element: DerElement): RelativeNames {
  return children(element).map((relative) => {
    const attributes = children(expect(relative, tag.set, 'RelativeDistinguishedName')).map(readAttribute);
    if (attributes.length === 0) throw flawed('empty', relative, 'RelativeDistinguishedName');
    return attributes;
  });
}

function readAttribute(element: DerElement): NameAttribute {
  const [typeElement, value, ...rest] = children(expect(element, tag.sequence, 'AttributeTypeAndValue'));
  const type = readObjectIdentifier(typeElement, 'type');
  if (value === undefined || rest.length > 0) throw flawed('malformed', element, 'AttributeTypeAndValue');
  if (!isText(value)) return { type, value: `#${toHex(encoding(value))}` };
  const text = readText(value.identifier, content(value));
  if (text === undefined) throw new NameError(attributeName(type), value.start);
  return { type, value: text };
}

/** One line of text, most specific first, escaped as RFC 4514 asks: `CN=Zoé, O=Aube\, SA, C=FR`. For people, not to be parsed. */
export function describeName(names: RelativeNames): string {
  return [...names]
    .reverse()
    .map((attributes) =>
      attributes.map(({ type, value }) => `${attributeName(type)}=${escapeValue(value)}`).join('+'),
    )
    .join(', ');
}

/** RFC 4514 §2.4, and in hexadecimal all that would change how the line is shown: controls and directional overrides. */
function escapeValue(value: string): string {
  return value
    .replace(/["+,;<>\\]/g, '\\$&')
    .replace(/^[# ]/, '\\$&')
    .replace(/ $/, '\\ ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, (character) =>
      toHex(new TextEncoder().encode(character)).replace(/../g, '\\$&'),
    );
}
