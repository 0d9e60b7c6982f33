import type { Selectable, SqlBool } from 'kysely';
import type { Operator, User } from '#core/accounts/actor.ts';
import type { Plan } from '#core/accounts/rights.ts';
import type { SignInMode, SignInWay } from '#core/accounts/sign-in-mode.ts';
import { sessionLimits } from '#core/policy/sessions.ts';
import type { Accounts, Sessions, Users } from '../database/access-tables.ts';
import type { Database } from '../database/database.ts';
import { statement } from '../database/statement.ts';
import { accessPurpose } from './begin-session.ts';
import { dutiesOf } from './duties.ts';
import { isSecret, secretDigest } from './secret.ts';

const minute = 60_000;

/** Somebody signed in, by which session, and what the session screen shows of them. */
export type SignedIn = (Operator | User) & {
  readonly login: string;
  readonly accountName: string;
  readonly lastSignInAt: Date | undefined;
  readonly signInMode: SignInMode;
  readonly way: SignInWay;
  readonly plan: Plan | undefined;
  /** Whether orders of the account wait for approval, or would. */
  readonly approvals: boolean;
  /** Which account this is, in which database. */
  readonly lineage: string;
};

/** A session with what its person may do, as the database has it. */
export type SessionRow = Pick<
  Selectable<Sessions>,
  'audience' | 'began_at' | 'mode' | 'previous_sign_in_at' | 'proven_at' | 'seen_at' | 'session_id'
> &
  Pick<
    Selectable<Users>,
    'account_id' | 'login' | 'name' | 'password_changed_at' | 'rights' | 'super_user' | 'user_id'
  > &
  Pick<Selectable<Accounts>, 'kind' | 'lineage' | 'plan' | 'sign_in_mode'> & {
    readonly account_name: string;
    readonly approvals: SqlBool;
    readonly has_totp: SqlBool;
  };

/** @returns undefined when the token is none of a living session's. */
export async function findSession(db: Database, token: string, now: Date): Promise<SignedIn | undefined> {
  const row = isSecret(token) ? await readSession(db, secretDigest(token)) : undefined;
  if (row === undefined || isOver(row, now)) return undefined;
  await noteUse(db, row, now);
  return asSignedIn(row, now);
}

/** Nobody's, when the person was removed, suspended or blocked, or withdrew what access rests on. */
export async function readSession(
  db: Pick<Database, 'executeQuery'>,
  tokenSha256: Buffer,
): Promise<SessionRow | undefined> {
  return (await sessionRow(db, [tokenSha256, accessPurpose]))[0];
}

// When the account works with approvals no more, those orders that wait are still to be found.
const sessionRow = statement<SessionRow>(
  'read session',
  `select session_id, audience, mode, began_at, seen_at, proven_at, previous_sign_in_at, u.user_id, u.account_id, u.name, login,
    super_user, rights, password_changed_at, a.kind, a.name as account_name, sign_in_mode, plan, lineage,
    confirmed_at is not null as has_totp,
    approval_mode or exists (select from orders o where o.account_id = a.account_id and approval_asked_at is not null
      and approved_at is null and approval_refused_at is null) as approvals
  from sessions s
    join users u on u.user_id = s.user_id
    join accounts a on a.account_id = u.account_id
    left join totp_secrets t on t.user_id = u.user_id and confirmed_at is not null
  where token_sha256 = $1 and removed_at is null and suspended_at is null and blocked_at is null
    and $2 <> all (withdrawn_purposes)`,
);

/** Whoever acts by a session that is not over. */
export function asSignedIn(row: SessionRow, now: Date): SignedIn {
  const { sign_in_mode: mode, mode: way, has_totp: hasTotp, password_changed_at: passwordChangedAt } = row;
  const person = {
    accountId: row.account_id,
    userId: row.user_id,
    name: row.name,
    session: {
      sessionId: row.session_id,
      audience: row.audience,
      provenAt: row.proven_at,
      duties: dutiesOf({ mode, way, hasTotp: Boolean(hasTotp), passwordChangedAt }, now),
    },
    login: row.login,
    accountName: row.account_name,
    lastSignInAt: row.previous_sign_in_at ?? undefined,
    signInMode: mode,
    way,
    plan: row.plan ?? undefined,
    approvals: Boolean(row.approvals),
    lineage: row.lineage,
  };
  return row.kind === 'office'
    ? { kind: 'operator', ...person }
    : { kind: 'user', ...person, superUser: row.super_user, rights: row.rights };
}

export function isOver(
  { audience, began_at, seen_at }: Pick<SessionRow, 'audience' | 'began_at' | 'seen_at'>,
  now: Date,
): boolean {
  const { idle, absolute } = sessionLimits[audience];
  return now.getTime() - seen_at.getTime() > idle || now.getTime() - began_at.getTime() > absolute;
}

/** Whether a minute has gone since it was noted that a session is in use. */
export function isUseDue({ seen_at }: Pick<SessionRow, 'seen_at'>, now: Date): boolean {
  return now.getTime() - seen_at.getTime() > minute;
}

/** Notes, once a minute, that a session is in use. @returns whether it was time to */
export async function noteUse(
  db: Database,
  { session_id, seen_at }: Pick<SessionRow, 'seen_at' | 'session_id'>,
  now: Date,
): Promise<boolean> {
  if (!isUseDue({ seen_at }, now)) return false;
  await db.updateTable('sessions').set({ seen_at: now }).where('session_id', '=', session_id).execute();
  return true;
}

/** Forgets the sessions that are over. */
export async function removeOldSessions(db: Database, now: Date): Promise<void> {
  const ago = (milliseconds: number): Date => new Date(now.getTime() - milliseconds);
  for (const audience of ['portal', 'extension'] as const) {
    const { idle, absolute } = sessionLimits[audience];
    await db
      .deleteFrom('sessions')
      .where('audience', '=', audience)
      .where(({ eb, or }) => or([eb('seen_at', '<', ago(idle)), eb('began_at', '<', ago(absolute))]))
      .execute();
  }
}
