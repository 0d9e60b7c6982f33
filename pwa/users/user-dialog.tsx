import { ChevronRight } from 'lucide-preact';
import type { VNode } from 'preact';
import type { SignInCertificateView } from '#core/portal/sign-in-certificate-views.ts';
import type { UserView } from '#core/portal/users-views.ts';
import { DefinitionList } from '../look/definition-list.tsx';
import { Dialog } from '../look/dialog.tsx';
import { Icon } from '../look/icon.tsx';
import { Notice } from '../look/notice.tsx';
import { Time } from '../look/time.tsx';
import { words } from '../shell/words.ts';
import { RightsMarks } from './rights-marks.tsx';
import { StateCell } from './state-cell.tsx';
import { actsOn, isTaking, type UserAct } from './user-acts.ts';
import { UserCertificates } from './user-certificates.tsx';

/** What was chosen to be done with a user. */
export type UserChoice = UserAct | 'changeRights' | 'changeSuperUser';

interface UserDialogProps {
  readonly user: UserView;
  readonly isSelf: boolean;
  readonly onChoose: (choice: UserChoice) => void;
  readonly onRevoke: (certificate: SignInCertificateView) => void;
  readonly onClose: () => void;
}

/** One user: who they are, and what may be done about their access, each with what it means. */
export function UserDialog({ user, isSelf, onChoose, onRevoke, onClose }: UserDialogProps): VNode {
  const { users } = words.value.administration;
  const choices = choicesFor(user);
  return (
    <Dialog open title={user.name} onClose={onClose}>
      <DefinitionList items={facts(user)} />
      {choices.length > 0 && <UserCertificates userId={user.userId} onRevoke={onRevoke} />}
      {user.superUser && <p class="soft">{users.superUserHolds}</p>}
      {choices.length > 0 ? (
        <ul class="user-choices">
          {choices.map((choice) => (
            <li key={choice}>
              <button
                type="button"
                class={
                  choice !== 'changeRights' && choice !== 'changeSuperUser' && isTaking(choice)
                    ? 'taking'
                    : undefined
                }
                onClick={() => onChoose(choice)}
              >
                <span>
                  <strong>{users[choice].label}</strong>
                  <span class="small soft">{users[choice].text}</span>
                </span>
                <Icon of={ChevronRight} />
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <Notice kind="info">
          <p>{isSelf ? users.yourself : users.untouchable}</p>
        </Notice>
      )}
    </Dialog>
  );
}

function choicesFor(user: UserView): readonly UserChoice[] {
  return [
    ...(user.actions.includes('user.setRights@1') ? (['changeRights'] as const) : []),
    ...actsOn(user),
    ...(user.actions.includes('account.changeSuperUser@1') ? (['changeSuperUser'] as const) : []),
  ];
}

function facts(user: UserView) {
  const { users } = words.value.administration;
  const { lastSignInAt } = user;
  return [
    { term: users.login, value: user.login },
    { term: users.mail, value: user.mail },
    { term: users.position, value: [user.position, user.service].filter(Boolean).join(' · ') },
    { term: users.rightsTitle, value: <RightsMarks {...user} /> },
    { term: users.state, value: <StateCell user={user} /> },
    {
      term: users.lastSignIn,
      value: lastSignInAt ? <Time at={lastSignInAt} /> : users.neverSignedIn,
    },
  ];
}
