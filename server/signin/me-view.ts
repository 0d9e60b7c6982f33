import { Refusal } from '#core/errors/refusal.ts';
import { passwordDueAt } from '#core/policy/passwords.ts';
import type { MeView } from '#core/portal/signin-views.ts';
import type { Portal } from '../portal.ts';
import type { SignedIn } from './sessions.ts';

/** One's own access. */
export async function meView({ database }: Portal, asker: SignedIn): Promise<MeView> {
  const { userId, signInMode } = asker;
  const row = await database.tables
    .selectFrom('users')
    .leftJoin('totp_secrets', 'totp_secrets.user_id', 'users.user_id')
    .select(['mail', 'language', 'password_hash', 'password_changed_at', 'confirmed_at'])
    .select(({ selectFrom, fn }) => [
      selectFrom('recovery_codes')
        .select(fn.countAll<number>().as('count'))
        .where('user_id', '=', userId)
        .where('used_at', 'is', null)
        .as('codes'),
      selectFrom('passkeys')
        .select(fn.countAll<number>().as('count'))
        .where('user_id', '=', userId)
        .as('passkeys'),
    ])
    .where('users.user_id', '=', userId)
    .executeTakeFirst();
  if (row === undefined) throw new Refusal('signin.required');
  const { password_changed_at: changedAt, confirmed_at: confirmedAt } = row;
  return {
    kind: asker.kind,
    userId,
    name: asker.name,
    login: asker.login,
    mail: row.mail,
    language: row.language,
    accountName: asker.accountName,
    superUser: asker.kind === 'user' && asker.superUser,
    duties: asker.session.duties,
    signInMode,
    way: asker.way,
    ...(row.password_hash === null || changedAt === null
      ? {}
      : { password: { changedAt: changedAt.toISOString(), dueAt: passwordDueAt(changedAt).toISOString() } }),
    totp: {
      on: confirmedAt !== null,
      ...(confirmedAt === null ? {} : { confirmedAt: confirmedAt.toISOString() }),
      recoveryCodesLeft: confirmedAt === null ? 0 : Number(row.codes),
      imposed: signInMode === 'totp',
    },
    passkeys: Number(row.passkeys),
  };
}
