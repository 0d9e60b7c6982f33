import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import { type ContactList, contactLists } from '#core/accounts/contacts.ts';
import { customLimits, customSlots } from '#core/accounts/custom-fields.ts';
import type { OfferedContact, OrderFormView } from '#core/portal/administration-views.ts';
import { Section } from '../look/section.tsx';
import { SelectField } from '../look/select-field.tsx';
import { TextField } from '../look/text-field.tsx';
import { useEnvironment } from '../shell/environment.ts';
import type { Form } from '../shell/form.ts';
import { fieldOf } from '../shell/form-view.tsx';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';
import { customFieldOf, type OrderNewModel, type OrderValues } from './model.ts';

interface AccountSectionsProps {
  readonly model: OrderNewModel;
}

/** The account's contacts and own fields, as far as it has any. */
export function AccountSections({ model: { form, needsApproval } }: AccountSectionsProps): VNode | null {
  const { portal } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/order-form', { signal }), [portal]);
  const view = reading.value.value;
  useEffect(() => {
    if (view === undefined) return;
    forgetWhatIsGone(form, view);
    needsApproval.value = view.needsApproval;
  }, [view]);
  if (view === undefined) return null;
  const { place } = words.value.ordering;
  return (
    <>
      {view.contacts.length > 0 && (
        <Section title={place.contacts}>
          <p class="small soft">{place.contactsHint}</p>
          <div class="form-row">
            {contactLists.map((list) => (
              <ContactChoice key={list} form={form} list={list} contacts={view.contacts} />
            ))}
          </div>
        </Section>
      )}
      {view.customFields.length > 0 && (
        <Section title={place.ownFields}>
          {view.customFields.map(({ slot, label, description }) => (
            <TextField
              key={slot}
              label={label}
              hint={description || undefined}
              optional
              maxLength={customLimits.value}
              autocomplete="off"
              {...fieldOf(form, customFieldOf(slot))}
            />
          ))}
        </Section>
      )}
    </>
  );
}

interface ContactChoiceProps {
  readonly form: Form<OrderValues>;
  readonly list: ContactList;
  readonly contacts: readonly OfferedContact[];
}

function ContactChoice({ form, list, contacts }: ContactChoiceProps): VNode {
  const { order, place } = words.value.ordering;
  const offered = contacts.filter((contact) => contact[list]);
  return (
    <SelectField
      label={order[`${list}Contact`]}
      optional
      choices={[
        { value: '', label: place.noContact },
        ...offered.map(({ contactId, name, position }) => ({
          value: contactId,
          label: [name, position].filter(Boolean).join(' – '),
        })),
      ]}
      {...fieldOf(form, `${list}ContactId`)}
    />
  );
}

/** A draft may name a contact or a field that the account has taken away since. */
function forgetWhatIsGone(form: Form<OrderValues>, { contacts, customFields }: OrderFormView): void {
  const values = form.values.value;
  const gone: Record<string, string> = {};
  for (const list of contactLists) {
    const chosen = values[`${list}ContactId`];
    const isOffered = contacts.some((contact) => contact.contactId === chosen && contact[list]);
    if (chosen !== '' && !isOffered) gone[`${list}ContactId`] = '';
  }
  for (const slot of customSlots) {
    const isDefined = customFields.some((field) => field.slot === slot);
    if (values[customFieldOf(slot)] !== '' && !isDefined) gone[customFieldOf(slot)] = '';
  }
  if (Object.keys(gone).length > 0) form.set(gone);
}
