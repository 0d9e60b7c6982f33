import { type Bytes, toHex } from '../../bytes.ts';
import { Refusal } from '../../errors/refusal.ts';
import { children, content, type DerElement, expect, readOnly } from '../der/reader.ts';
import { tag } from '../der/writer.ts';
import { encodeGeneralName, type GeneralName, readGeneralName } from '../extensions/general-name.ts';
import { encodeSubjectAltName } from '../extensions/subject-alt-name.ts';
import { formatIpAddress, parseIpAddress } from '../ip-address.ts';

/** A name a request asks for. Values: mail address, domain in A-labels (a leading `*.` is let through), address in text. */
export interface SubjectAltName {
  readonly type: 'rfc822Name' | 'dNSName' | 'iPAddress';
  readonly value: string;
}

/**
 * DER of the SubjectAltName extension value.
 * @throws Refusal `csr.internationalName` for text that is not ASCII, `csr.nameMalformed` for a bad address,
 * `csr.emptySubjectAltName`, `csr.duplicateSubjectAltName`.
 */
export function encodeSubjectAltNames(names: readonly SubjectAltName[]): Bytes {
  const generalNames = names.map(toGeneralName);
  refuseDoubtful(generalNames);
  return encodeSubjectAltName(generalNames);
}

function toGeneralName({ type, value }: SubjectAltName): GeneralName {
  if (value === '') throw new Refusal('csr.emptySubjectAltName');
  if (!isAscii(value)) throw new Refusal('csr.internationalName', { name: value });
  if (type !== 'iPAddress') return { type, value };
  const address = parseIpAddress(value);
  if (address === undefined) throw new Refusal('csr.nameMalformed', { field: `iPAddress ${value}` });
  return { type, value: address };
}

/**
 * Reads the value of the extension and refuses what an order could not use.
 * @throws Refusal as `encodeSubjectAltNames` does; DerError when it is not DER.
 */
export function readSubjectAltNames(value: Bytes): readonly GeneralName[] {
  const elements = children(expect(readOnly(value), tag.sequence, 'subjectAltName'));
  if (elements.length === 0) throw new Refusal('csr.emptySubjectAltName');
  const names = elements.map((element) => {
    refuseInternational(element);
    return readGeneralName(element);
  });
  refuseDoubtful(names);
  return names;
}

/** RFC 5280 §4.2.1.6 wants IA5String: a name in Unicode has to be brought to A-labels (RFC 5891) before. */
function refuseInternational(element: DerElement): void {
  const isText = element.identifier === 0x81 || element.identifier === 0x82 || element.identifier === 0x86;
  const octets = content(element);
  if (isText && octets.some((octet) => octet > 0x7f)) {
    throw new Refusal('csr.internationalName', { name: new TextDecoder().decode(octets) });
  }
}

function refuseDoubtful(names: readonly GeneralName[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if ('value' in name && name.value.length === 0) throw new Refusal('csr.emptySubjectAltName');
    const text = describeGeneralName(name);
    if (text === undefined || /[\p{Cc}\s]/u.test(text)) {
      throw new Refusal('csr.nameMalformed', { field: name.type });
    }
    const key = `${name.type} ${canonical(name, text)}`;
    if (seen.has(key)) throw new Refusal('csr.duplicateSubjectAltName', { name: text });
    seen.add(key);
  }
}

/** Domains compare without case; of mail addresses only what follows the at sign does (RFC 5280 §7.2, §7.5). */
function canonical(name: GeneralName, text: string): string {
  if (name.type === 'dNSName') return text.toLowerCase();
  const at = text.lastIndexOf('@');
  return name.type === 'rfc822Name' ? text.slice(0, at) + text.slice(at).toLowerCase() : text;
}

/** The name in text, hexadecimal for the kinds that have none. @returns undefined for an address of impossible length. */
export function describeGeneralName(name: GeneralName): string | undefined {
  switch (name.type) {
    case 'rfc822Name':
    case 'dNSName':
    case 'uniformResourceIdentifier':
      return name.value;
    case 'iPAddress':
      return formatIpAddress(name.value);
    default:
      return toHex(encodeGeneralName(name));
  }
}

const isAscii = (text: string): boolean => /^\p{ASCII}*$/u.test(text);
