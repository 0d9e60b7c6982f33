import type { VNode } from 'preact';
import { useRoute } from 'preact-iso';
import { useEnvironment } from '../../shell/environment.ts';
import type { Person } from '../../shell/session.ts';
import { SignedIn } from '../../shell/signed-in.tsx';
import { useReading } from '../../shell/use-reading.ts';
import { words } from '../../shell/words.ts';
import { UsersPage } from '../../users/users-page.tsx';

export default function OfficeUsersScreen(): VNode {
  const accountId = useRoute().params.accountId ?? '';
  return (
    <SignedIn as="operator" title={words.value.administration.users.title}>
      {(person) => <Users key={accountId} person={person} accountId={accountId} />}
    </SignedIn>
  );
}

function Users({ person, accountId }: { readonly person: Person; readonly accountId: string }): VNode {
  const { portal } = useEnvironment();
  const reading = useReading(
    (signal) => portal.read('/api/office/accounts/:accountId/users', { params: { accountId }, signal }),
    [portal, accountId],
  );
  const { users } = words.value.administration;
  return (
    <UsersPage
      person={person}
      reading={reading}
      title={(view) => (view ? users.titleOf(view.accountName) : users.title)}
    />
  );
}
