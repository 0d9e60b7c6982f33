import type { Composition } from '#core/orders/composition.ts';
import { requestContent } from '#core/orders/request-content.ts';
import type { GeneralName } from '#core/pki/extensions/general-name.ts';
import type { NameAttribute } from '#core/pki/name.ts';
import { attributeType } from '#core/pki/object-identifiers.ts';
import { type ProductCode, products } from '#core/policy/products.ts';

/**
 * What the certificate names: all of it from the order, none from the request. Sponsored certificates also carry the
 * organisation's number in its register (S/MIME BR §7.1.4.2.2 d, appendix A: `NTRFR-552100554`).
 */
export function certificateSubject(
  product: ProductCode,
  composition: Composition,
): { readonly subject: readonly NameAttribute[]; readonly subjectAltNames: readonly GeneralName[] } {
  const { subject } = requestContent(product, composition);
  const subjectAltNames = [{ type: 'rfc822Name', value: composition.emailAddress }] as const;
  if (products[product].validation !== 'sponsor') return { subject, subjectAltNames };
  const identifier = {
    type: attributeType.organizationIdentifier,
    value: `NTR${composition.countryName}-${composition.registrationNumber}`,
  };
  const after = subject.findIndex(({ type }) => type === attributeType.organizationName) + 1;
  return { subject: [...subject.slice(0, after), identifier, ...subject.slice(after)], subjectAltNames };
}
