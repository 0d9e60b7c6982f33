import type { VNode } from 'preact';
import type { HolderView } from '#core/portal/views.ts';
import { Section } from '../../look/section.tsx';
import { words } from '../../shell/words.ts';

/** What the requester wrote to the holder, lines as they were typed. */
export function InstructionsSection({ view }: { readonly view: HolderView }): VNode | null {
  if (view.instructions === '') return null;
  return (
    <Section title={words.value.invitation.instructions(view.requesterName)}>
      <p class="invitation-instructions">{view.instructions}</p>
    </Section>
  );
}
