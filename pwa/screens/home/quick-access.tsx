import type { VNode } from 'preact';
import { menuOf } from '#core/accounts/menu.ts';
import type { Person } from '../../shell/session.ts';
import { words } from '../../shell/words.ts';

/** For whoever has no orders to look at: what their rights open. */
export function QuickAccess({ person }: { readonly person: Person }): VNode {
  const { menu } = words.value.administration;
  return (
    <ul class="quick-access">
      {menuOf(person).map(({ name, entries }) => (
        <li key={name} class="card">
          <h2>{menu.sections[name]}</h2>
          <ul>
            {entries.map(({ path, label }) => (
              <li key={path}>
                <a href={path}>{menu.entries[label]}</a>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
