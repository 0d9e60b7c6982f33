import { Link2 } from 'lucide-preact';
import type { VNode } from 'preact';
import { Icon } from '../../look/icon.tsx';
import { Section } from '../../look/section.tsx';
import { formats, words } from '../../shell/words.ts';
import type { ToolboxModel } from '../../toolbox/toolbox-model.ts';
import { objectTitle } from './object-title.ts';

/** Which key, request and certificates belong together; told by their public keys (KEY-6). */
export function MatchesSection({ model }: { readonly model: ToolboxModel }): VNode {
  const { matches } = words.value.toolbox;
  const groups = model.groups.value;
  return (
    <Section title={matches.title}>
      {groups.length === 0 ? (
        <p>{matches.none}</p>
      ) : (
        <ul class="toolbox-list">
          {groups.map((group) => (
            <li key={group[0]?.id} class="toolbox-match">
              <Icon of={Link2} />
              <span>{matches.sameKey(formats.value.list(group.map(objectTitle)))}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
