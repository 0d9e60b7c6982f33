import type { Operator, User } from '#core/accounts/actor.ts';
import type { Database } from '../database/database.ts';
import { isSecret, secretDigest } from './secret.ts';

const minute = 60_000;
/** OWASP ASVS 5.0 §7.3: after this much rest, and after this much at all, one signs in again. */
const sessionLimits = { idle: 2 * 60 * minute, absolute: 12 * 60 * minute } as const;

/** Somebody signed in, by which session, and what the session screen shows of them. */
export type SignedIn = (Operator | User) & {
  readonly sessionId: string;
  readonly login: string;
  readonly accountName: string;
  readonly lastSignInAt: Date | undefined;
};

/** @returns undefined when the token is none of a living session's. */
export async function findSession(db: Database, token: string, now: Date): Promise<SignedIn | undefined> {
  if (!isSecret(token)) return undefined;
  const row = await db
    .selectFrom('sessions')
    .innerJoin('users', 'users.user_id', 'sessions.user_id')
    .innerJoin('accounts', 'accounts.account_id', 'users.account_id')
    .select(['session_id', 'began_at', 'seen_at', 'previous_sign_in_at'])
    .select(['users.user_id', 'users.account_id', 'users.name', 'login', 'super_user', 'rights'])
    .select(['accounts.kind', 'accounts.name as account_name'])
    .where('token_sha256', '=', secretDigest(token))
    .executeTakeFirst();
  if (row === undefined || isOver(row, now)) return undefined;
  if (now.getTime() - row.seen_at.getTime() > minute) {
    await db.updateTable('sessions').set({ seen_at: now }).where('session_id', '=', row.session_id).execute();
  }
  const person = {
    accountId: row.account_id,
    userId: row.user_id,
    name: row.name,
    sessionId: row.session_id,
    login: row.login,
    accountName: row.account_name,
    lastSignInAt: row.previous_sign_in_at ?? undefined,
  };
  return row.kind === 'office'
    ? { kind: 'operator', ...person }
    : { kind: 'user', ...person, superUser: row.super_user, rights: row.rights };
}

function isOver({ began_at, seen_at }: { began_at: Date; seen_at: Date }, now: Date): boolean {
  return (
    now.getTime() - seen_at.getTime() > sessionLimits.idle ||
    now.getTime() - began_at.getTime() > sessionLimits.absolute
  );
}

/** Forgets the sessions that are over. */
export async function removeOldSessions(db: Database, now: Date): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where((where) =>
      where.or([
        where('seen_at', '<', new Date(now.getTime() - sessionLimits.idle)),
        where('began_at', '<', new Date(now.getTime() - sessionLimits.absolute)),
      ]),
    )
    .execute();
}
