import { type Bytes, toHex } from '#core/bytes.ts';
import { DerError } from '#core/pki/der/reader.ts';
import type { GeneralName } from '#core/pki/extensions/general-name.ts';
import { formatIpAddress } from '#core/pki/ip-address.ts';
import { describeName, readName } from '#core/pki/name.ts';
import { algorithm, attributeType, extendedKeyUsage } from '#core/pki/object-identifiers.ts';
import type { ToldName } from '../protocol.ts';

/** A Name in one line; in hexadecimal when it breaks the rules of its text. */
export function nameLine(der: Bytes): string {
  try {
    return describeName(readName(der));
  } catch (error) {
    if (error instanceof DerError) return `#${toHex(der)}`;
    throw error;
  }
}

/** What people call it: the common name, else an address or host, else the whole Name. */
export function callName(der: Bytes, names: readonly ToldName[]): string {
  try {
    const attributes = readName(der).flat();
    const find = (type: string) => attributes.findLast((attribute) => attribute.type === type)?.value;
    const called = find(attributeType.commonName) ?? find(attributeType.emailAddress) ?? names[0]?.value;
    return called || describeName(readName(der));
  } catch (error) {
    if (error instanceof DerError) return `#${toHex(der)}`;
    throw error;
  }
}

export function tellName(name: GeneralName): ToldName {
  switch (name.type) {
    case 'rfc822Name':
    case 'dNSName':
    case 'uniformResourceIdentifier':
      return { type: name.type, value: name.value };
    case 'iPAddress':
      return { type: name.type, value: formatIpAddress(name.value) ?? toHex(name.value) };
    case 'directoryName':
      return { type: name.type, value: nameLine(name.value) };
    case 'otherName':
      return { type: name.type, value: `${name.oid} #${toHex(name.value)}` };
    case 'registeredID':
      return { type: name.type, value: name.oid };
    default:
      return { type: name.type, value: `#${toHex(name.value)}` };
  }
}

const signatureNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(algorithm).map(([name, oid]) => [oid, name])),
  '1.2.840.113549.1.1.4': 'md5WithRSAEncryption',
  '1.2.840.10045.4.1': 'ecdsaWithSHA1',
  [algorithm.ed25519]: 'Ed25519',
  [algorithm.rsassaPss]: 'RSASSA-PSS',
};

export const signatureName = (oid: string): string => signatureNames[oid] ?? oid;

const purposeNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(extendedKeyUsage).map(([name, oid]) => [oid, name]),
);

export const purposeName = (oid: string): string => purposeNames[oid] ?? oid;
