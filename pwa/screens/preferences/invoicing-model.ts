import {
  checkInvoicedEntity,
  type InvoicedFault,
  type InvoicedNumber,
} from '#core/accounts/check-invoiced-entity.ts';
import type {
  InvoiceDelivery,
  InvoicedEntity,
  Invoicing,
  PaymentMethod,
} from '#core/accounts/preferences.ts';
import { type CommandInput, commandCatalogue } from '#core/commands/catalogue.ts';
import type { Environment } from '../../shell/environment.ts';
import { createForm, type Form, type FormFaults } from '../../shell/form.ts';
import { schemaFaults } from '../../shell/schema-faults.ts';

export const entityFields = [
  'organizationName',
  'registrationNumber',
  'vatNumber',
  'streetAddress',
  'addressComplement',
  'addressComplement2',
  'postalCode',
  'localityName',
  'stateOrProvinceName',
  'countryName',
  'phone',
  'accountingAutomaticMail',
  'accountingManualMail',
] as const satisfies readonly (keyof InvoicedEntity)[];

/** Ticks are `yes` or empty: a form knows texts only. */
export type InvoicingValues = Readonly<
  Record<
    | 'alertThreshold'
    | 'deferredPaymentForbidden'
    | 'entityChosenByOrder'
    | 'quoteAgreementForbidden'
    | (typeof entityFields)[number],
    string
  >
> & {
  readonly invoiceDelivery: InvoiceDelivery;
  readonly defaultPayment: PaymentMethod;
  readonly entity: 'another' | 'headOffice';
};

export function createInvoicingForm(
  { portal, newId }: Environment,
  invoicing: Invoicing,
  onKept: () => Promise<void>,
): Form<InvoicingValues> {
  return createForm<InvoicingValues>({
    initial: valuesOf(invoicing),
    faultsOf,
    send: async (values, id) => {
      await portal.run('preferences.setInvoicing@1', argsOf(values), { id });
      await onKept();
    },
    newId,
  });
}

export function valuesOf({ invoicedEntity, ...invoicing }: Invoicing): InvoicingValues {
  const entity = Object.fromEntries(entityFields.map((field) => [field, invoicedEntity?.[field] ?? '']));
  const tick = (set: boolean) => (set ? 'yes' : '');
  return {
    ...(entity as Record<(typeof entityFields)[number], string>),
    invoiceDelivery: invoicing.invoiceDelivery,
    defaultPayment: invoicing.defaultPayment,
    alertThreshold: String(invoicing.alertThreshold),
    deferredPaymentForbidden: tick(invoicing.deferredPaymentForbidden),
    quoteAgreementForbidden: tick(invoicing.quoteAgreementForbidden),
    entityChosenByOrder: tick(invoicing.entityChosenByOrder),
    entity: invoicedEntity === undefined ? 'headOffice' : 'another',
  };
}

/** The command's arguments; whom to invoice is only named when it is not the head office. */
export function argsOf(values: InvoicingValues): CommandInput<'preferences.setInvoicing@1'> {
  const threshold = values.alertThreshold.replace(/\s/g, '');
  return {
    invoiceDelivery: values.invoiceDelivery,
    defaultPayment: values.defaultPayment,
    deferredPaymentForbidden: values.deferredPaymentForbidden !== '',
    quoteAgreementForbidden: values.quoteAgreementForbidden !== '',
    entityChosenByOrder: values.entityChosenByOrder !== '',
    alertThreshold: /^\d+$/.test(threshold) ? Number(threshold) : -1,
    ...(values.entity === 'another' ? { invoicedEntity: entityOf(values) } : {}),
  };
}

/** By the command's schema, and numbers by the rules of their country. */
export function faultsOf(values: InvoicingValues): FormFaults<InvoicingValues> {
  const numbers = Object.keys(numberFaults(values)).map((field) => [field, 'wrong']);
  const { alertThreshold, ...others } = schemaFaults(
    commandCatalogue['preferences.setInvoicing@1'].args,
    argsOf(values),
  );
  return {
    ...others,
    ...(alertThreshold === undefined ? {} : { alertThreshold: 'wrong' }),
    ...Object.fromEntries(numbers),
  };
}

/** What exactly is wrong with the numbers of whom to invoice. */
export function numberFaults(
  values: InvoicingValues,
): Readonly<Partial<Record<InvoicedNumber, InvoicedFault>>> {
  return values.entity === 'another' ? checkInvoicedEntity(entityOf(values)).faults : {};
}

function entityOf(values: InvoicingValues): InvoicedEntity {
  return Object.fromEntries(entityFields.map((field) => [field, values[field].trim()])) as InvoicedEntity;
}
