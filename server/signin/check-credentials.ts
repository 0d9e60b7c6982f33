import type { Selectable, SqlBool } from 'kysely';
import type { Users } from '../database/access-tables.ts';
import type { Portal } from '../portal.ts';
import { clearGuard, countAttempt, takeAttemptBack } from './guards.ts';
import { checkSecondFactor } from './second-factor.ts';

type Person = Pick<Selectable<Users>, 'account_id' | 'password_hash' | 'password_history' | 'user_id'> & {
  readonly hasTotp: SqlBool;
};

export type Verdict =
  | { readonly outcome: 'right'; readonly person: Person; readonly way: 'password' | 'totp' }
  | {
      readonly outcome: 'signin.blocked' | 'signin.codeRequired' | 'signin.failed';
      readonly person: Person | undefined;
    };

/**
 * Checks a password, and a code where the second factor is on. It does the same for a login that nobody has. Failures
 * are counted before the outcome is known, and forgotten after a success.
 * @param options.code `null` where the password alone is asked for
 */
export async function checkCredentials(
  portal: Portal,
  {
    login,
    password,
    code,
  }: { readonly login: string; readonly password: string; readonly code: string | null | undefined },
): Promise<Verdict> {
  const mayTry = await countAttempt(portal, login);
  const person = await findPerson(portal, login);
  if (!mayTry) return { outcome: 'signin.blocked', person };
  const matches = await portal.passwords
    .verify(password, person?.password_hash ?? undefined)
    .catch(async (error: unknown) => {
      await takeAttemptBack(portal, login);
      throw error;
    });
  if (!matches || person === undefined) return { outcome: 'signin.failed', person };
  const way = person.hasTotp && code !== null ? 'totp' : 'password';
  if (way === 'totp') {
    if (!code) {
      await takeAttemptBack(portal, login);
      return { outcome: 'signin.codeRequired', person };
    }
    if (!(await checkSecondFactor(portal, person.user_id, code))) return { outcome: 'signin.failed', person };
  }
  await clearGuard(portal.database.tables, login);
  return { outcome: 'right', person, way };
}

async function findPerson({ database }: Portal, login: string): Promise<Person | undefined> {
  return await database.tables
    .selectFrom('users')
    .leftJoin('totp_secrets', (join) =>
      join.onRef('totp_secrets.user_id', '=', 'users.user_id').on('confirmed_at', 'is not', null),
    )
    .select(['users.user_id', 'users.account_id', 'password_hash', 'password_history'])
    .select(({ eb }) => eb('confirmed_at', 'is not', null).as('hasTotp'))
    .where('login', '=', login)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
}
