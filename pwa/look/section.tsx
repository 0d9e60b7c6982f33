import type { ComponentChildren, VNode } from 'preact';
import { useId } from 'preact/hooks';
import './section.css';

interface SectionProps {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Buttons beside the title. */
  readonly actions?: ComponentChildren;
}

/** A titled part of a screen, on its own sheet. */
export function Section({ title, children, actions }: SectionProps): VNode {
  const id = useId();
  return (
    <section class="card" aria-labelledby={id}>
      <header class="card-head">
        <h2 id={id}>{title}</h2>
        {actions && <div class="form-actions">{actions}</div>}
      </header>
      {children}
    </section>
  );
}

/** A sheet without a title of its own. */
export function Card({ children }: { readonly children: ComponentChildren }): VNode {
  return <div class="card">{children}</div>;
}
