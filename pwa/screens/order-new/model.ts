import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { Language } from '#core/messages/message.ts';
import { type SubjectField, subjectFields } from '#core/orders/composition.ts';
import { type ProductCode, products } from '#core/policy/products.ts';
import type { OrganisationView } from '#core/portal/views.ts';
import { createDraft } from '../../shell/draft.ts';
import type { Environment } from '../../shell/environment.ts';
import { createForm, type Form, type FormFaults } from '../../shell/form.ts';
import { schemaFaults } from '../../shell/schema-faults.ts';

export type OrderValues = Readonly<Record<SubjectField, string>> & {
  readonly product: ProductCode;
  readonly language: Language;
  readonly instructions: string;
  readonly ownReference: string;
};

export const organisationFields = [
  'organizationName',
  'registrationNumber',
  'streetAddress',
  'postalCode',
  'localityName',
  'stateOrProvinceName',
  'countryName',
] as const satisfies readonly SubjectField[];

export interface Placed {
  readonly reference: string;
  readonly name: string;
}

export interface OrderNewModel {
  readonly form: Form<OrderValues>;
  readonly stage: Signal<'fill' | 'review'>;
  readonly placed: Signal<Placed | undefined>;
  /** Whether the chosen product names a person and an organisation. */
  readonly namesPerson: ReadonlySignal<boolean>;
  readonly useOrganisation: (organisation: OrganisationView) => void;
}

export function createOrderNew(
  { portal, newId }: Environment,
  { language, storage }: { readonly language: Language; readonly storage: Storage },
): OrderNewModel {
  const stage = signal<'fill' | 'review'>('fill');
  const placed = signal<Placed | undefined>(undefined);
  const empty = Object.fromEntries(subjectFields.map((field) => [field, ''])) as Record<SubjectField, string>;
  const initial: OrderValues = {
    ...empty,
    product: 'mail-professional-1y',
    language,
    instructions: '',
    ownReference: '',
  };
  const form = createForm<OrderValues>({
    initial,
    faultsOf,
    send: async (values, id) => {
      const { reference } = await portal.run('order.place@1', orderOf(values), { id });
      const name = `${values.givenName} ${values.surname}`.trim() || values.emailAddress;
      placed.value = { reference, name };
      stage.value = 'fill';
    },
    newId,
    draft: createDraft('order', initial, storage),
  });
  return {
    form,
    stage,
    placed,
    namesPerson: computed(() => products[form.values.value.product]?.validation === 'sponsor'),
    useOrganisation: (organisation) => form.set(organisation),
  };
}

/** The command's arguments: a mailbox certificate names nobody, whatever was typed before it was chosen. */
export function orderOf({ product, language, instructions, ownReference, ...fields }: OrderValues) {
  const { emailAddress } = fields;
  const composition = products[product]?.validation === 'mailbox' ? { emailAddress } : fields;
  return { product, composition, language, instructions, ownReference };
}

/** By the command's own schema, and by the product: the same two that decide in the portal. */
export function faultsOf(values: OrderValues): FormFaults<OrderValues> {
  const required = products[values.product]?.requiredFields ?? [];
  const missing = required.filter((field) => values[field].trim() === '');
  return {
    ...Object.fromEntries(missing.map((field) => [field, 'missing' as const])),
    ...schemaFaults(commandCatalogue['order.place@1'].args, orderOf(values)),
  };
}
