import type { VNode } from 'preact';
import { Section } from '../look/section.tsx';
import { words } from '../shell/words.ts';

export function NextSteps({ withApproval }: { readonly withApproval: boolean }): VNode {
  const { place } = words.value.ordering;
  const steps = withApproval ? [place.approvalStep, ...place.nextSteps] : place.nextSteps;
  return (
    <Section title={place.next}>
      <ol class="next-steps">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Section>
  );
}
