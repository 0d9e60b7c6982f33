import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { customLimits } from '#core/accounts/custom-fields.ts';
import type { CustomFieldUse } from '#core/portal/administration-views.ts';
import { Button } from '../../look/button.tsx';
import { Dialog } from '../../look/dialog.tsx';
import { RefusalNotice } from '../../look/refusal-notice.tsx';
import { Section } from '../../look/section.tsx';
import { TextField } from '../../look/text-field.tsx';
import { toast } from '../../look/toasts.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { FormView, fieldOf } from '../../shell/form-view.tsx';
import { words } from '../../shell/words.ts';
import { createFieldForm } from './field-form.ts';

interface FieldSectionProps {
  readonly field: CustomFieldUse;
  readonly onKept: () => Promise<void>;
}

/** One of the four; the button to keep it appears once something was typed. */
export function FieldSection({ field, onKept }: FieldSectionProps): VNode {
  const environment = useEnvironment();
  const [leaving, setLeaving] = useState(false);
  const { customFields } = words.value.administration;
  const form = useMemo(
    () =>
      createFieldForm(environment, field, async (label) => {
        // Said once the form stands anew: what is typed after that is not lost.
        await onKept();
        toast({ text: label === '' ? customFields.removed(field.label) : customFields.saved(label) });
      }),
    [environment],
  );
  const letter = field.slot.toUpperCase();
  const { label, description } = form.values.value;
  const changed = label.trim() !== field.label || description.trim() !== field.description;
  const takesAway = field.label !== '' && label.trim() === '';
  return (
    <Section title={customFields.fieldOf(letter)}>
      <FormView
        form={form}
        {...(takesAway ? { onSubmit: () => setLeaving(true) } : {})}
        actions={
          changed && (
            <Button type="submit" busy={form.busy.value}>
              {customFields.save(letter)}
            </Button>
          )
        }
      >
        <div class="form-row">
          <TextField
            label={customFields.label}
            hint={customFields.labelHint}
            optional
            maxLength={customLimits.label}
            autocomplete="off"
            {...fieldOf(form, 'label')}
          />
          <TextField
            label={customFields.description}
            hint={<UsedBy field={field} />}
            optional
            maxLength={customLimits.description}
            autocomplete="off"
            {...fieldOf(form, 'description')}
          />
        </div>
      </FormView>
      <Dialog
        open={leaving}
        title={customFields.removeTitle(field.label)}
        onClose={() => setLeaving(false)}
        actions={
          <>
            <Button onClick={() => setLeaving(false)}>{words.value.common.actions.cancel}</Button>
            <Button kind="danger" busy={form.busy.value} onClick={form.submit}>
              {customFields.remove}
            </Button>
          </>
        }
      >
        <p>{customFields.removeText(field.orders)}</p>
        <p>{customFields.removeUndo}</p>
        <RefusalNotice refusal={form.refusal.value} />
      </Dialog>
    </Section>
  );
}

function UsedBy({ field: { label, orders } }: { readonly field: CustomFieldUse }): VNode {
  const { customFields } = words.value.administration;
  // A line of its own either way, so that the two fields stand level.
  if (orders === 0) return <>{'\u00a0'}</>;
  return <>{label === '' ? customFields.hidden(orders) : customFields.used(orders)}</>;
}
