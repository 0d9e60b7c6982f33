import type { VNode } from 'preact';
import { AccountSignInMode } from '../../access/account-sign-in-mode.tsx';
import { useEnvironment } from '../../shell/environment.ts';
import type { Person } from '../../shell/session.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { UsersPage } from '../../users/users-page.tsx';

export default function UsersScreen(): VNode {
  return (
    <SignedIn as="user" reads="/api/users" title={words.value.administration.users.title}>
      {(person) => <Users person={person} />}
    </SignedIn>
  );
}

function Users({ person }: { readonly person: Person }): VNode {
  const { portal } = useEnvironment();
  const reading = useReading((signal) => portal.read('/api/users', { signal }), [portal]);
  const { users } = words.value.administration;
  return (
    <UsersPage person={person} reading={reading} title={() => users.title} lead={<p>{users.lead}</p>}>
      {person.superUser && <AccountSignInMode />}
    </UsersPage>
  );
}
