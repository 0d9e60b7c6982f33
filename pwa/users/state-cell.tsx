import type { VNode } from 'preact';
import type { UserState, UserView } from '#core/portal/users-views.ts';
import { Badge, type Tone } from '../look/badge.tsx';
import { words } from '../shell/words.ts';

const tones: Readonly<Record<UserState, Tone>> = {
  active: 'good',
  blocked: 'bad',
  suspended: 'warn',
  waiting: 'neutral',
};

/** Whether somebody may sign in, and why not. */
export function StateCell({ user }: { readonly user: UserView }): VNode {
  const { users } = words.value.administration;
  return (
    <span class="user-state">
      <Badge tone={tones[user.state]}>{users.states[user.state]}</Badge>
      {user.blockReason && <span class="small soft">{users.blockedBy[user.blockReason]}</span>}
      {user.failed && <Badge tone="warn">{users.failed}</Badge>}
    </span>
  );
}
