import { UserCog } from 'lucide-preact';
import type { VNode } from 'preact';
import type { UserView } from '#core/portal/users-views.ts';
import { Badge } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { type Column, DataTable } from '../look/data-table.tsx';
import { Time } from '../look/time.tsx';
import { words } from '../shell/words.ts';
import { RightsLegend, RightsMarks } from './rights-marks.tsx';
import { StateCell } from './state-cell.tsx';

interface UsersTableProps {
  readonly rows: readonly UserView[];
  readonly onManage: (user: UserView) => void;
}

export function UsersTable({ rows, onManage }: UsersTableProps): VNode {
  const { users } = words.value.administration;
  const columns: readonly Column<UserView>[] = [
    { key: 'person', title: users.person, heading: true, cell: (user) => <Person user={user} /> },
    { key: 'position', title: users.position, cell: (user) => <Position user={user} /> },
    { key: 'rights', title: users.rightsTitle, cell: (user) => <RightsMarks {...user} /> },
    { key: 'state', title: users.state, cell: (user) => <StateCell user={user} /> },
    {
      key: 'lastSignIn',
      title: users.lastSignIn,
      cell: ({ lastSignInAt }) =>
        lastSignInAt ? <Time at={lastSignInAt} as="shortDateTime" /> : users.neverSignedIn,
    },
    {
      key: 'manage',
      title: users.actions,
      end: true,
      cell: (user) => (
        <span class="user-act">
          <Button
            kind="quiet"
            icon={UserCog}
            label={users.manageNamed(user.name)}
            onClick={() => onManage(user)}
          >
            {users.manage}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <div class="users-table">
      <DataTable caption={users.listTitle} columns={columns} rows={rows} rowKey={({ userId }) => userId} />
      <RightsLegend />
    </div>
  );
}

function Position({ user: { position, service } }: { readonly user: UserView }): VNode | null {
  if (position === '' && service === '') return null;
  return (
    <span class="user-person">
      <span>{position}</span>
      <span class="small soft">{service}</span>
    </span>
  );
}

function Person({ user }: { readonly user: UserView }): VNode {
  const { users } = words.value.administration;
  return (
    <span class="user-person">
      <span class="user-name">
        <strong>{user.name}</strong>
        {user.superUser && <Badge tone="info">{users.superUser}</Badge>}
      </span>
      <span class="small soft">{user.mail}</span>
    </span>
  );
}
