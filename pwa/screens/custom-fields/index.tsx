import { Columns3 } from 'lucide-preact';
import type { VNode } from 'preact';
import { ButtonLink } from '../../look/button.tsx';
import { Screen } from '../../look/screen.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import { Loaded } from '../../shell/loaded.tsx';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { FieldSection } from './field-section.tsx';

export default function CustomFieldsScreen(): VNode {
  return (
    <SignedIn as="user" title={words.value.administration.customFields.title}>
      {() => <CustomFields />}
    </SignedIn>
  );
}

function CustomFields(): VNode {
  const { portal } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/custom-fields', { signal }), [portal]);
  const { customFields } = words.value.administration;
  return (
    <Screen
      title={customFields.title}
      lead={<p>{customFields.lead}</p>}
      width="narrow"
      actions={
        <ButtonLink href="/me/columns" icon={Columns3}>
          {customFields.chooseColumns}
        </ButtonLink>
      }
    >
      <Loaded reading={reading}>
        {(fields) =>
          fields.map((field) => (
            // Read again after it was kept: the form then begins anew from what is kept.
            <FieldSection
              key={`${field.slot} ${field.label} ${field.description}`}
              field={field}
              onKept={reading.reload}
            />
          ))
        }
      </Loaded>
    </Screen>
  );
}
