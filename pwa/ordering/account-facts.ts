import { useEffect } from 'preact/hooks';
import { contactLists } from '#core/accounts/contacts.ts';
import type { OrderFormView } from '#core/portal/administration-views.ts';
import type { Definition } from '../look/definition-list.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { useReading } from '../shell/use-reading.ts';
import { words } from '../shell/words.ts';
import { customFieldOf, type OrderNewModel } from './model.ts';

const nothing: OrderFormView = { contacts: [], customFields: [], needsApproval: false };

/** What was chosen of the account's contacts and typed into its own fields, by their names. */
export function useAccountFacts({ space, form, needsApproval }: OrderNewModel): readonly Definition[] {
  const { portal } = useEnvironment();
  const reading = useReading(
    async (signal) => (space === 'account' ? portal.read('/api/order-form', { signal }) : nothing),
    [portal, space],
  );
  const view = reading.value.value;
  useEffect(() => {
    if (view !== undefined) needsApproval.value = view.needsApproval;
  }, [view]);
  const { contacts, customFields } = view ?? nothing;
  const values = form.values.value;
  const { order } = words.value.ordering;
  return [
    ...contactLists.map((list) => ({
      term: order[`${list}Contact`],
      value: contacts.find(({ contactId }) => contactId === values[`${list}ContactId`])?.name,
    })),
    ...customFields.map(({ slot, label }) => ({ term: label, value: values[customFieldOf(slot)].trim() })),
  ];
}
