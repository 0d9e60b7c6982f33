import { attributeType } from './object-identifiers.ts';

/** Short names of RFC 4514 §3, and those OpenSSL prints for the rest. */
const shortNames: Readonly<Record<string, string>> = {
  [attributeType.commonName]: 'CN',
  [attributeType.surname]: 'SN',
  [attributeType.serialNumber]: 'serialNumber',
  [attributeType.countryName]: 'C',
  [attributeType.localityName]: 'L',
  [attributeType.stateOrProvinceName]: 'ST',
  [attributeType.streetAddress]: 'STREET',
  [attributeType.organizationName]: 'O',
  [attributeType.organizationalUnitName]: 'OU',
  [attributeType.title]: 'title',
  [attributeType.postalCode]: 'postalCode',
  [attributeType.givenName]: 'GN',
  [attributeType.pseudonym]: 'pseudonym',
  [attributeType.organizationIdentifier]: 'organizationIdentifier',
  [attributeType.emailAddress]: 'emailAddress',
  [attributeType.domainComponent]: 'DC',
  [attributeType.userId]: 'UID',
};

/** The short name of an attribute type, or its dotted decimals when it has none. */
export function attributeName(type: string): string {
  return shortNames[type] ?? type;
}
