import * as v from 'valibot';
import { language, line, mail } from '../commands/fields.ts';
import type { Language } from '../messages/message.ts';

/** Where an account is written to besides its users (PRF-1; T 7.2.2), in the order of the page. */
export const contactPoints = [
  'generic',
  'accountingAutomatic',
  'accountingManual',
  'urgent',
  'purchasing',
  'delivery',
] as const;
export type ContactPoint = (typeof contactPoints)[number];

/** An address and the language it is written to in. */
interface ContactPointView {
  readonly mail: string;
  readonly language: Language;
}

const optionalMail = v.union([v.pipe(v.string(), v.trim(), v.literal('')), mail]);
const point = v.object({ mail: optionalMail, language });

/** An empty address means none. */
export const contactPointsSchema = v.strictObject({
  generic: point,
  accountingAutomatic: point,
  accountingManual: point,
  urgent: point,
  purchasing: point,
  delivery: point,
} satisfies Record<ContactPoint, typeof point>);
export type ContactPoints = Readonly<Record<ContactPoint, ContactPointView>>;

/** How invoices are sent. */
export const invoiceDeliveries = ['mail', 'platform', 'chorusPro', 'post'] as const;
export type InvoiceDelivery = (typeof invoiceDeliveries)[number];

/** What orders propose first. Direct debit comes with its mandate (PRF-2). */
export const paymentMethods = ['account', 'card', 'transfer', 'cheque'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

const filled = (limit: number) => v.pipe(line(limit), v.nonEmpty());

/**
 * Whom invoices name when it is not the account's head office (T 7.2.3). Whether the numbers are right is told by
 * check-invoiced-entity.ts, which is too large to come with every command.
 */
const invoicedEntitySchema = v.object({
  organizationName: filled(128),
  registrationNumber: v.optional(line(50), ''),
  streetAddress: filled(128),
  addressComplement: v.optional(line(128), ''),
  addressComplement2: v.optional(line(128), ''),
  postalCode: filled(40),
  localityName: filled(128),
  stateOrProvinceName: v.optional(line(128), ''),
  countryName: v.pipe(v.string(), v.trim(), v.toUpperCase(), v.regex(/^[A-Z]{2}$/)),
  phone: v.optional(line(40), ''),
  vatNumber: v.optional(line(30), ''),
  accountingAutomaticMail: v.optional(optionalMail, ''),
  accountingManualMail: v.optional(optionalMail, ''),
});
export type InvoicedEntity = v.InferOutput<typeof invoicedEntitySchema>;

export const invoicingSchema = v.object({
  invoiceDelivery: v.picklist(invoiceDeliveries),
  defaultPayment: v.picklist(paymentMethods),
  /** Nobody of the account may pay later. */
  deferredPaymentForbidden: v.boolean(),
  /** Nobody of the account may agree to a quote instead of paying. */
  quoteAgreementForbidden: v.boolean(),
  /** Below it the account is warned: tokens where it buys wholesale, euros where it pays in advance. */
  alertThreshold: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  /** Absent: the account's head office. */
  invoicedEntity: v.optional(invoicedEntitySchema),
  /** Whether orders may name another entity than the default one. */
  entityChosenByOrder: v.boolean(),
});
export type Invoicing = v.InferOutput<typeof invoicingSchema>;

/** What `accounts.preferences` holds; what was never set is absent. */
export interface StoredPreferences {
  readonly contactPoints?: ContactPoints;
  readonly invoicing?: Invoicing;
}

export const usualInvoicing: Invoicing = {
  invoiceDelivery: 'mail',
  defaultPayment: 'transfer',
  deferredPaymentForbidden: false,
  quoteAgreementForbidden: false,
  alertThreshold: 0,
  entityChosenByOrder: true,
};
