import type { Selectable } from 'kysely';
import type { UserState } from '#core/portal/users-views.ts';
import type { Users } from '../database/access-tables.ts';

/** A block outranks a suspension, and both that somebody never came. */
export function userState({
  blocked_at,
  suspended_at,
  last_sign_in_at,
}: Pick<Selectable<Users>, 'blocked_at' | 'last_sign_in_at' | 'suspended_at'>): UserState {
  if (blocked_at !== null) return 'blocked';
  if (suspended_at !== null) return 'suspended';
  return last_sign_in_at === null ? 'waiting' : 'active';
}
