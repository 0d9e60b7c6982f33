import { Ban, Plus } from 'lucide-preact';
import type { VNode } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ApiUserState, ApiUserView } from '#core/portal/users-views.ts';
import { Badge, type Tone } from '../look/badge.tsx';
import { Button } from '../look/button.tsx';
import { type Column, DataTable } from '../look/data-table.tsx';
import { FormDialog } from '../look/form-dialog.tsx';
import { Section } from '../look/section.tsx';
import { Time } from '../look/time.tsx';
import { toast } from '../look/toasts.tsx';
import { createAction } from '../shell/action.ts';
import { useEnvironment } from '../shell/environment.ts';
import { words } from '../shell/words.ts';
import { AddApiUserDialog } from './add-api-user-dialog.tsx';

interface ApiUsersSectionProps {
  readonly apiUsers: readonly ApiUserView[];
  readonly mayAdd: boolean;
  readonly mayRevoke: boolean;
  readonly onDone: () => Promise<void>;
}

/** Programs that work with the account by a token. */
export function ApiUsersSection({ apiUsers, mayAdd, mayRevoke, onDone }: ApiUsersSectionProps): VNode {
  const [adding, setAdding] = useState(false);
  const [revoking, setRevoking] = useState<ApiUserView | undefined>(undefined);
  const said = words.value.administration.apiUsers;
  return (
    <Section
      title={said.title}
      actions={
        mayAdd && (
          <Button icon={Plus} onClick={() => setAdding(true)}>
            {said.add}
          </Button>
        )
      }
    >
      <p class="soft">{said.lead}</p>
      {apiUsers.length > 0 ? (
        <DataTable
          caption={said.title}
          columns={columns(mayRevoke ? setRevoking : undefined)}
          rows={apiUsers}
          rowKey={({ apiUserId }) => apiUserId}
        />
      ) : (
        <p class="soft">{said.none}</p>
      )}
      {adding && <AddApiUserDialog onClose={() => setAdding(false)} onDone={onDone} />}
      {revoking && <RevokeDialog apiUser={revoking} onClose={() => setRevoking(undefined)} onDone={onDone} />}
    </Section>
  );
}

const tones: Readonly<Record<ApiUserState, Tone>> = {
  valid: 'good',
  paused: 'warn',
  expired: 'neutral',
  revoked: 'bad',
};

function columns(onRevoke: ((apiUser: ApiUserView) => void) | undefined): readonly Column<ApiUserView>[] {
  const said = words.value.administration.apiUsers;
  return [
    {
      key: 'name',
      title: said.name,
      heading: true,
      cell: ({ name, addedBy }) => (
        <span class="user-person">
          <strong>{name}</strong>
          <span class="small soft">{`${said.addedBy} ${addedBy}`}</span>
        </span>
      ),
    },
    {
      key: 'scopes',
      title: said.scopes,
      cell: ({ scopes }) => (
        <ul class="plain-list">
          {scopes.map((scope) => (
            <li key={scope}>{said.scopeNames[scope]}</li>
          ))}
        </ul>
      ),
    },
    {
      key: 'networks',
      title: said.networks,
      cell: ({ networks }) =>
        networks.length === 0 ? (
          said.anywhere
        ) : (
          <ul class="plain-list mono">
            {networks.map((network) => (
              <li key={network}>{network}</li>
            ))}
          </ul>
        ),
    },
    {
      key: 'expires',
      title: said.expires,
      cell: ({ expiresAt }) => <Time at={justBefore(expiresAt)} as="shortDate" />,
    },
    {
      key: 'used',
      title: said.used,
      cell: ({ usedAt }) => (usedAt ? <Time at={usedAt} as="shortDateTime" /> : said.neverUsed),
    },
    {
      key: 'state',
      title: said.state,
      cell: ({ state }) => <Badge tone={tones[state]}>{said.states[state]}</Badge>,
    },
    {
      key: 'revoke',
      title: words.value.administration.users.actions,
      end: true,
      cell: (apiUser) =>
        onRevoke &&
        (apiUser.state === 'valid' || apiUser.state === 'paused') && (
          <span class="user-act">
            <Button
              kind="quiet"
              icon={Ban}
              label={said.revoke.labelNamed(apiUser.name)}
              onClick={() => onRevoke(apiUser)}
            >
              {said.revoke.label}
            </Button>
          </span>
        ),
    },
  ];
}

/** A token ends with its last day, which is the one to show. */
const justBefore = (iso: string): string => new Date(Date.parse(iso) - 1).toISOString();

interface RevokeDialogProps {
  readonly apiUser: ApiUserView;
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

function RevokeDialog({ apiUser: { apiUserId, name }, onClose, onDone }: RevokeDialogProps): VNode {
  const { portal, newId } = useEnvironment();
  const action = useMemo(
    () => createAction((id) => portal.run('apiUser.revoke@1', { apiUserId }, { id }), newId),
    [portal, newId, apiUserId],
  );
  const { revoke } = words.value.administration.apiUsers;
  const submit = async () => {
    if (!(await action.run())) return;
    toast({ text: revoke.done(name) });
    onClose();
    await onDone();
  };
  return (
    <FormDialog
      title={revoke.title(name)}
      submit={revoke.submit}
      danger
      busy={action.busy.value}
      refusal={action.refusal.value}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{revoke.explanation}</p>
    </FormDialog>
  );
}
