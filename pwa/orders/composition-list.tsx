import type { VNode } from 'preact';
import { type Composition, subjectFields } from '#core/orders/composition.ts';
import { DefinitionList } from '../look/definition-list.tsx';
import { formats, words } from '../shell/words.ts';

/** What stands in the certificate, field by field; empty fields are absent there and here. */
export function CompositionList({ composition }: { readonly composition: Composition }): VNode {
  const { fields } = words.value.common;
  return (
    <DefinitionList
      items={subjectFields.map((field) => ({
        term: fields[field],
        value: field === 'countryName' ? formats.value.country(composition[field]) : composition[field],
        mono: field === 'registrationNumber',
      }))}
    />
  );
}
