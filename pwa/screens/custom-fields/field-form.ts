import { commandCatalogue } from '#core/commands/catalogue.ts';
import type { CustomFieldUse } from '#core/portal/administration-views.ts';
import type { Environment } from '../../shell/environment.ts';
import { createForm, type Form } from '../../shell/form.ts';
import { schemaFaults } from '../../shell/schema-faults.ts';

export interface FieldValues extends Readonly<Record<string, string>> {
  readonly label: string;
  readonly description: string;
}

export function createFieldForm(
  { portal, newId }: Environment,
  { slot, label, description }: CustomFieldUse,
  onKept: (label: string) => Promise<void>,
): Form<FieldValues> {
  return createForm<FieldValues>({
    initial: { label, description },
    faultsOf: (values) => schemaFaults(commandCatalogue['customField.set@1'].args, { slot, ...values }),
    send: async (values, id) => {
      await portal.run('customField.set@1', { slot, ...values }, { id });
      await onKept(values.label.trim());
    },
    newId,
  });
}
