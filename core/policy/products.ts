import type { SubjectField } from '../orders/composition.ts';
import type { KeyKind } from '../pki/public-key.ts';

/** A line of the catalogue. Names and descriptions stand in the messages, under the code. */
export interface Product {
  readonly code: ProductCode;
  readonly kind: 'client';
  /** What was verified about the subject (S/MIME BR §7.1.6.1). */
  readonly validation: 'mailbox' | 'sponsor';
  readonly generation: 'multipurpose' | 'strict';
  /** Validity of the certificate in days of 86,400 s. */
  readonly days: number;
  /** Days within which the certificate must be accepted after its delivery, else it is revoked (T 6.4). */
  readonly acceptanceDays?: number;
  readonly keyKinds: readonly KeyKind[];
  readonly requiredFields: readonly SubjectField[];
}

export const productCodes = [
  'mail-professional-1y',
  'mail-professional-2y',
  'mail-accepted-1y',
  'mail-simple-1y',
] as const;
export type ProductCode = (typeof productCodes)[number];

/** Keys allowed by S/MIME BR §6.1.5 that WebCrypto can make; Ed25519 is left to those whose mail programs read it. */
const mailKeyKinds = ['RSA-2048', 'RSA-3072', 'RSA-4096', 'P-256', 'P-384', 'P-521', 'Ed25519'] as const;

const professional = {
  kind: 'client',
  validation: 'sponsor',
  generation: 'multipurpose',
  keyKinds: mailKeyKinds,
  requiredFields: [
    'emailAddress',
    'givenName',
    'surname',
    'organizationName',
    'registrationNumber',
    'streetAddress',
    'postalCode',
    'localityName',
    'countryName',
  ],
} as const satisfies Partial<Product>;

/** Validity stays under the 825 days of S/MIME BR §6.3.2. */
export const products: Readonly<Record<ProductCode, Product>> = {
  'mail-professional-1y': { ...professional, code: 'mail-professional-1y', days: 365 },
  'mail-professional-2y': { ...professional, code: 'mail-professional-2y', days: 730 },
  'mail-accepted-1y': { ...professional, code: 'mail-accepted-1y', days: 365, acceptanceDays: 30 },
  'mail-simple-1y': {
    code: 'mail-simple-1y',
    kind: 'client',
    validation: 'mailbox',
    generation: 'strict',
    days: 365,
    keyKinds: mailKeyKinds,
    requiredFields: ['emailAddress'],
  },
};
