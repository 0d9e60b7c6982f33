import type { VNode } from 'preact';
import { Button, ButtonLink } from '../../look/button.tsx';
import { Section } from '../../look/section.tsx';
import { words } from '../../shell/words.ts';

export function RequestDone({ onAnother }: { readonly onAnother: () => void }): VNode {
  const { accountOpening, shell } = words.value;
  const { done } = accountOpening;
  return (
    <>
      <Section title={done.next}>
        <ol class="account-steps">
          {done.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
      <div class="form-actions">
        <ButtonLink href="/">{shell.goHome}</ButtonLink>
        <Button onClick={onAnother}>{done.another}</Button>
      </div>
    </>
  );
}
