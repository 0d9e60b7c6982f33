import type { VNode } from 'preact';
import { subjectFields } from '#core/orders/subject-fields.ts';
import type { HolderView } from '#core/portal/views.ts';
import { DefinitionList } from '../../look/definition-list.tsx';
import { Section } from '../../look/section.tsx';
import { formats, words } from '../../shell/words.ts';

interface CompositionSectionProps {
  readonly view: HolderView;
  /** Whether the holder is about to agree with it. */
  readonly toAccept: boolean;
}

/** What the certificate will say, field by field (INV-2). */
export function CompositionSection({ view, toAccept }: CompositionSectionProps): VNode {
  const { common, invitation } = words.value;
  const { country } = formats.value;
  const { composition } = view;
  return (
    <Section title={view.certificates.length > 0 ? invitation.compositionIssued : invitation.composition}>
      <DefinitionList
        items={[
          { term: invitation.product, value: common.products[view.product].name },
          ...subjectFields.map((field) => ({
            term: common.fields[field],
            value: field === 'countryName' ? country(composition[field]) : composition[field],
          })),
        ]}
      />
      {toAccept && <p class="soft small">{invitation.compositionWrong}</p>}
    </Section>
  );
}
