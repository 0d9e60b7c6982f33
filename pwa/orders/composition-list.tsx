import type { VNode } from 'preact';
import type { Composition } from '#core/orders/composition.ts';
import { subjectFields } from '#core/orders/subject-fields.ts';
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
