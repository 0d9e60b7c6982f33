import type { RequestContent } from '../pki/certification-request.ts';
import { attributeType } from '../pki/object-identifiers.ts';
import { type ProductCode, products } from '../policy/products.ts';
import type { Composition } from './composition.ts';

/** Attributes of the subject, in the order of the encoding, and where their values stand. */
const sponsored = [
  ['countryName', attributeType.countryName],
  ['stateOrProvinceName', attributeType.stateOrProvinceName],
  ['localityName', attributeType.localityName],
  ['postalCode', attributeType.postalCode],
  ['streetAddress', attributeType.streetAddress],
  ['organizationName', attributeType.organizationName],
  ['surname', attributeType.surname],
  ['givenName', attributeType.givenName],
] as const;

/** The name by which the certificate is called: the person's, or the address where it names nobody. */
export function commonName({ givenName, surname, emailAddress }: Composition): string {
  return `${givenName} ${surname}`.trim() || emailAddress;
}

/**
 * What the holder's request says (T 5.1.2). The authority takes the public key from it and the names from the order,
 * so it holds nothing that the order does not.
 */
export function requestContent(product: ProductCode, composition: Composition): RequestContent {
  const named = products[product].validation === 'sponsor';
  const attributes = named ? sponsored.map(([field, type]) => ({ type, value: composition[field] })) : [];
  return {
    subject: [
      ...attributes.filter(({ value }) => value !== ''),
      {
        type: attributeType.commonName,
        value: named ? commonName(composition) : composition.emailAddress,
      },
      { type: attributeType.emailAddress, value: composition.emailAddress },
    ],
    subjectAltNames: [{ type: 'rfc822Name', value: composition.emailAddress }],
  };
}
