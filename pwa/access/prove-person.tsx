import { UserRound } from 'lucide-preact';
import type { VNode } from 'preact';
import { Icon } from '../look/icon.tsx';
import type { Person } from '../shell/session.ts';
import './prove-person.css';

interface ProvePersonProps {
  readonly person: Person;
  /** Until whoever left comes back, what they had on screen is nobody's business. */
  readonly hidesScreen: boolean;
}

/** Who is asked. */
export function ProvePerson({ person, hidesScreen }: ProvePersonProps): VNode {
  return (
    <div class={hidesScreen ? 'prove-person prove-again' : 'prove-person'}>
      <Icon of={UserRound} size={22} />
      <p>
        <strong>{person.name}</strong>
        <br />
        <span class="soft small">{person.login}</span>
      </p>
    </div>
  );
}
