import { LogOut } from 'lucide-preact';
import type { VNode } from 'preact';
import { useLocation } from 'preact-iso';
import { Button } from '../../look/button.tsx';
import { Time } from '../../look/time.tsx';
import { forgetDrafts } from '../draft.ts';
import { useEnvironment } from '../environment.ts';
import { asRefusal } from '../refusal-words.ts';
import type { Person } from '../session.ts';
import { tabStorage } from '../storage.ts';
import { tellRefusal } from '../tell-refusal.ts';
import { words } from '../words.ts';

interface WhoIsSignedInProps {
  readonly person: Person;
  readonly close: () => void;
}

/** The account, the person, the last sign-in (T 4), and what is theirs to set. */
export function WhoIsSignedIn({ person, close }: WhoIsSignedInProps): VNode {
  const { shell } = words.value;
  const { lastSignInAt } = person;
  const own: readonly (readonly [string, string])[] = [
    ['/me', shell.access],
    ...(person.kind === 'user' ? ([['/personal-data', shell.personalData]] as const) : []),
    ['/me/columns', shell.listColumns],
    ['/me/alerts', shell.alertSettings],
  ];
  return (
    <div class="menu-person">
      <strong>{person.name}</strong>
      <span class="soft small">{person.login}</span>
      <span class="soft small">{person.accountName}</span>
      {lastSignInAt && (
        <span class="soft small">
          {shell.lastSignIn} <Time at={lastSignInAt} as="shortDateTime" />
        </span>
      )}
      <ul class="menu-own">
        {own.map(([path, label]) => (
          <li key={path}>
            <a href={path} onClick={close}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function SignOut({ close }: { readonly close: () => void }): VNode {
  const { session, newId } = useEnvironment();
  const { route } = useLocation();
  const onClick = async () => {
    close();
    const { leaveDevice, waitingCount } = await import('../../device/leave-device.ts');
    // What waits would wait for the next signing in: who leaves is asked first.
    if (waitingCount() > 0) return route('/outbox?leaving');
    try {
      await session.signOut(newId());
      await leaveDevice({ discard: false });
      forgetDrafts(tabStorage());
      route('/sign-in');
    } catch (error) {
      await tellRefusal(asRefusal(error));
    }
  };
  return (
    <Button icon={LogOut} onClick={onClick}>
      {words.value.shell.signOut}
    </Button>
  );
}
