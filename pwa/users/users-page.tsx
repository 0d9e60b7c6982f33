import { Plus, Users } from 'lucide-preact';
import type { ComponentChildren, VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import type { UsersView, UserView } from '#core/portal/users-views.ts';
import { Button } from '../look/button.tsx';
import { EmptyState } from '../look/empty-state.tsx';
import { Screen } from '../look/screen.tsx';
import { Loaded } from '../shell/loaded.tsx';
import type { Reading } from '../shell/reading.ts';
import type { Person } from '../shell/session.ts';
import { words } from '../shell/words.ts';
import { RevokeDialog } from '../sign-in-certificates/revoke-dialog.tsx';
import { ActDialog } from './act-dialog.tsx';
import { AddUserDialog } from './add-user-dialog.tsx';
import { ApiUsersSection } from './api-users-section.tsx';
import { RightsDialog } from './rights-dialog.tsx';
import { SuperUserDialog } from './super-user-dialog.tsx';
import { type UserChoice, UserDialog } from './user-dialog.tsx';
import { UsersTable } from './users-table.tsx';
import './users.css';

interface UsersPageProps {
  readonly person: Person;
  readonly reading: Reading<UsersView>;
  /** Until it is known. */
  readonly title: (view: UsersView | undefined) => string;
  readonly lead?: ComponentChildren;
  /** What else there is to settle about how these people sign in. */
  readonly children?: ComponentChildren;
}

interface Managed {
  readonly user: UserView;
  readonly choice?: UserChoice;
  readonly certificate?: SignInCertificateView;
}

/** The users of one account, for its administrators and for the operators. */
export function UsersPage({ person, reading, title, lead, children }: UsersPageProps): VNode {
  const [adding, setAdding] = useState(false);
  const [managed, setManaged] = useState<Managed | undefined>(undefined);
  const { users } = words.value.administration;
  const view = reading.value.value;
  const close = () => setManaged(undefined);
  return (
    <Screen
      title={title(view)}
      lead={lead}
      actions={
        view && (
          <Button kind="main" icon={Plus} onClick={() => setAdding(true)}>
            {users.add}
          </Button>
        )
      }
    >
      <Loaded reading={reading}>
        {(loaded) => (
          <>
            <UsersTable rows={loaded.users} onManage={(user) => setManaged({ user })} />
            {loaded.users.length < 2 && (
              <EmptyState icon={Users} title={users.none}>
                {users.noneText}
              </EmptyState>
            )}
            <ApiUsersSection
              apiUsers={loaded.apiUsers}
              mayAdd={person.superUser}
              mayRevoke={person.kind === 'user'}
              onDone={reading.reload}
            />
            {children}
            {adding && (
              <AddUserDialog view={loaded} onClose={() => setAdding(false)} onDone={reading.reload} />
            )}
            {managed && !managed.choice && !managed.certificate && (
              <UserDialog
                user={managed.user}
                isSelf={managed.user.userId === person.userId}
                onChoose={(choice) => setManaged({ user: managed.user, choice })}
                onRevoke={(certificate) => setManaged({ user: managed.user, certificate })}
                onClose={close}
              />
            )}
            {managed?.certificate && (
              <RevokeDialog
                certificate={managed.certificate}
                isLast={false}
                onClose={close}
                onDone={reading.reload}
              />
            )}
            {managed?.choice && (
              <Chosen
                view={loaded}
                {...managed}
                choice={managed.choice}
                onClose={close}
                onDone={reading.reload}
              />
            )}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

interface ChosenProps {
  readonly view: UsersView;
  readonly user: UserView;
  readonly choice: UserChoice;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

function Chosen({ view, user, choice, ...ends }: ChosenProps): VNode {
  if (choice === 'changeRights') return <RightsDialog user={user} {...ends} />;
  if (choice === 'changeSuperUser') {
    const former = view.users.find(({ superUser }) => superUser);
    return <SuperUserDialog accountId={view.accountId} successor={user} former={former} {...ends} />;
  }
  return <ActDialog act={choice} user={user} signInMode={view.signInMode} {...ends} />;
}
