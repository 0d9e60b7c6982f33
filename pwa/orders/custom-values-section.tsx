import type { VNode } from 'preact';
import { useMemo } from 'preact/hooks';
import { customLimits } from '#core/accounts/custom-fields.ts';
import type { CustomFieldView } from '#core/portal/administration-views.ts';
import type { OrderView } from '#core/portal/views.ts';
import { tellDone } from '../device/tell-done.ts';
import { Button } from '../look/button.tsx';
import { DefinitionList } from '../look/definition-list.tsx';
import { Section } from '../look/section.tsx';
import { TextField } from '../look/text-field.tsx';
import { useEnvironment } from '../shell/environment.ts';
import { createForm } from '../shell/form.ts';
import { FormView, fieldOf } from '../shell/form-view.tsx';
import { words } from '../shell/words.ts';
import type { OrderPart } from './order-page.tsx';

/** What the order says in the account's own fields (CUS-1); whoever may, changes it here. */
export function CustomValuesSection({ order, onDone }: OrderPart): VNode | null {
  const { customFields, customValues, actions } = order;
  if (customFields.length === 0) return null;
  const { section } = words.value.administration.customFields;
  if (!actions.includes('order.setCustomValue@1')) {
    const filled = customFields.filter(({ slot }) => customValues[slot]);
    if (filled.length === 0) return null;
    return (
      <Section title={section}>
        <DefinitionList
          items={filled.map(({ slot, label }) => ({ term: label, value: customValues[slot] }))}
        />
      </Section>
    );
  }
  return (
    <Section title={section}>
      {customFields.map((field) => (
        <ValueForm
          // What is kept begins the form anew.
          key={`${field.slot} ${customValues[field.slot] ?? ''}`}
          field={field}
          order={order}
          onDone={onDone}
        />
      ))}
    </Section>
  );
}

interface ValueFormProps {
  readonly field: CustomFieldView;
  readonly order: OrderView;
  readonly onDone: () => Promise<void>;
}

/** The button appears once something was typed. */
function ValueForm({ field, order, onDone }: ValueFormProps): VNode {
  const { portal, newId } = useEnvironment();
  const { reference, customValues } = order;
  const { slot, label, description } = field;
  const kept = customValues[slot] ?? '';
  const form = useMemo(
    () =>
      createForm<{ readonly value: string }>({
        initial: { value: kept },
        faultsOf: () => ({}),
        send: async ({ value }, id) => {
          await portal.run('order.setCustomValue@1', { reference, slot, value }, { id });
          await onDone();
          tellDone(id, words.value.ordering.order.valueKept(label));
        },
        newId,
      }),
    [portal, reference],
  );
  const changed = form.values.value.value.trim() !== kept;
  return (
    <FormView
      form={form}
      actions={
        changed && (
          <Button type="submit" busy={form.busy.value} label={words.value.ordering.order.keepValue(label)}>
            {words.value.common.actions.save}
          </Button>
        )
      }
    >
      <TextField
        label={label}
        hint={description || undefined}
        optional
        maxLength={customLimits.value}
        autocomplete="off"
        {...fieldOf(form, 'value')}
      />
    </FormView>
  );
}
