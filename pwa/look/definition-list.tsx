import type { ComponentChildren, VNode } from 'preact';
import './definition-list.css';

export interface Definition {
  readonly term: string;
  /** A definition without content is left out. */
  readonly value: ComponentChildren;
  readonly mono?: boolean;
}

export function DefinitionList({ items }: { readonly items: readonly Definition[] }): VNode {
  return (
    <dl class="definitions">
      {items
        .filter(({ value }) => value !== '' && value !== undefined && value !== null && value !== false)
        .map(({ term, value, mono }) => (
          <div key={term} class="definition">
            <dt>{term}</dt>
            <dd class={mono ? 'mono' : undefined}>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
