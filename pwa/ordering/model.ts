import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { ContactList } from '#core/accounts/contacts.ts';
import { type CustomSlot, customSlots } from '#core/accounts/custom-fields.ts';
import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { Language } from '#core/messages/message.ts';
import type { SubjectField } from '#core/orders/composition.ts';
import { subjectFields } from '#core/orders/subject-fields.ts';
import { type ProductCode, products } from '#core/policy/products.ts';
import type { OrganisationView } from '#core/portal/views.ts';
import { waitsHere } from '../device/through-device.ts';
import { createDraft } from '../shell/draft.ts';
import type { Environment } from '../shell/environment.ts';
import { createForm, type Form, type FormFaults } from '../shell/form.ts';
import { schemaFaults } from '../shell/schema-faults.ts';
import { createOrderDraft, type OrderDraft } from './order-draft.ts';

type AccountField = `${ContactList}ContactId` | `custom${Uppercase<CustomSlot>}`;

export type OrderValues = Readonly<Record<AccountField | SubjectField, string>> & {
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

/** Whose orders they are: of the account of whoever asks, or of customers without one. */
export type OrderSpace = 'account' | 'public';

export interface Placed {
  readonly reference: string;
  readonly name: string;
  readonly awaitsApproval: boolean;
  /** On the device, where it has no reference yet. */
  readonly waits: boolean;
}

export interface OrderNewModel {
  readonly space: OrderSpace;
  readonly form: Form<OrderValues>;
  /** Kept with the account, where there is one. */
  readonly draft: OrderDraft | undefined;
  readonly stage: Signal<'fill' | 'review'>;
  /** Whether somebody of the account must let the order through, as the portal last said. */
  readonly needsApproval: Signal<boolean>;
  readonly placed: Signal<Placed | undefined>;
  /** Whether the chosen product names a person and an organisation. */
  readonly namesPerson: ReadonlySignal<boolean>;
  readonly useOrganisation: (organisation: OrganisationView) => void;
}

export function createOrderNew(
  { portal, newId }: Environment,
  {
    space,
    language,
    storage,
  }: { readonly space: OrderSpace; readonly language: Language; readonly storage: Storage },
): OrderNewModel {
  const stage = signal<'fill' | 'review'>('fill');
  const needsApproval = signal(false);
  const placed = signal<Placed | undefined>(undefined);
  const empty = Object.fromEntries(subjectFields.map((field) => [field, ''])) as Record<SubjectField, string>;
  const initial: OrderValues = {
    ...empty,
    product: 'mail-professional-1y',
    language,
    instructions: '',
    ownReference: '',
    ...noAccountFields,
  };
  const draft = space === 'account' ? createOrderDraft({ portal, newId }, { initial, storage }) : undefined;
  const form = createForm<OrderValues>({
    initial,
    faultsOf,
    send: async (values, id) => {
      const asked = orderOf(values);
      const { reference, awaitsApproval } =
        space === 'account'
          ? await portal.run('order.place@1', asked, { id })
          : { ...(await portal.run('order.placePublic@1', asked, { id })), awaitsApproval: false };
      const name = `${values.givenName} ${values.surname}`.trim() || values.emailAddress;
      placed.value = { reference, name, awaitsApproval, waits: waitsHere(id) };
      stage.value = 'fill';
    },
    newId,
    draft: draft ?? createDraft('order-public', initial, storage),
  });
  return {
    space,
    form,
    draft,
    stage,
    needsApproval,
    placed,
    namesPerson: computed(() => products[form.values.value.product]?.validation === 'sponsor'),
    useOrganisation: (organisation) => form.set(organisation),
  };
}

/** The command's arguments: a mailbox certificate names nobody, whatever was typed before it was chosen. */
export function orderOf(values: OrderValues) {
  const { product, language, instructions, ownReference, emailAddress } = values;
  const named = Object.fromEntries(subjectFields.map((field) => [field, values[field]]));
  const composition =
    products[product]?.validation === 'mailbox' ? { emailAddress } : { ...named, emailAddress };
  const { administrativeContactId, technicalContactId } = values;
  return {
    product,
    composition,
    language,
    instructions,
    ownReference,
    ...(administrativeContactId && { administrativeContactId }),
    ...(technicalContactId && { technicalContactId }),
    customValues: Object.fromEntries(customSlots.map((slot) => [slot, values[customFieldOf(slot)]])),
  };
}

/** Name of the form's field for one of the account's own. */
export function customFieldOf(slot: CustomSlot) {
  return `custom${slot.toUpperCase() as Uppercase<CustomSlot>}` as const;
}

const noAccountFields: Readonly<Record<AccountField, string>> = {
  administrativeContactId: '',
  technicalContactId: '',
  customA: '',
  customB: '',
  customC: '',
  customD: '',
};

/** By the command's own schema, and by the product: the same two that decide in the portal. */
export function faultsOf(values: OrderValues): FormFaults<OrderValues> {
  const required = products[values.product]?.requiredFields ?? [];
  const missing = required.filter((field) => values[field].trim() === '');
  return {
    ...Object.fromEntries(missing.map((field) => [field, 'missing' as const])),
    ...schemaFaults(commandCatalogue['order.place@1'].args, orderOf(values)),
  };
}
