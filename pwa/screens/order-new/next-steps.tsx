import type { VNode } from 'preact';
import { Section } from '../../look/section.tsx';
import { words } from '../../shell/words.ts';

export function NextSteps(): VNode {
  const { place } = words.value.ordering;
  return (
    <Section title={place.next}>
      <ol class="next-steps">
        {place.nextSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  );
}
