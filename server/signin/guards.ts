import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Portal } from '../portal.ts';

/** So many failures in a row block a login (T 3). */
const mostFailures = 5;

/**
 * Counts one attempt on a login as failed, before anything is checked, in a statement that is committed at once: of
 * thousands that come at the same time, to however many servers, five are let through. It is the same for a login that
 * nobody has. Sessions that the person has go on: who knows a login could else throw its owner out.
 * @returns whether this attempt may be checked
 */
export async function countAttempt(
  { database, officeId, platform }: Portal,
  login: string,
): Promise<boolean> {
  const now = platform.now();
  const counted = await database.tables
    .insertInto('sign_in_guards')
    .values({
      account_id: officeId,
      login_sha256: guardKey(login),
      failures: 1,
      blocked_at: null,
      tried_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .column('login_sha256')
        .doUpdateSet({
          failures: sql<number>`sign_in_guards.failures + 1`,
          blocked_at: sql<Date | null>`case when sign_in_guards.failures + 1 >= ${mostFailures} then ${now}::timestamptz end`,
          tried_at: now,
        })
        .where('sign_in_guards.failures', '<', mostFailures),
    )
    .executeTakeFirst();
  return counted.numInsertedOrUpdatedRows === 1n;
}

/** Takes one attempt back, of which nothing was learnt; those before it stay counted. */
export async function takeAttemptBack({ database }: Portal, login: string): Promise<void> {
  await database.tables
    .updateTable('sign_in_guards')
    .set({ failures: sql<number>`failures - 1`, blocked_at: null })
    .where('login_sha256', '=', guardKey(login))
    .where('failures', '>', 0)
    .execute();
}

/** Forgets the failures of a login, and with them the block that five of them are. It lifts no block set by people. */
export async function clearGuard(db: Pick<Kysely<Tables>, 'deleteFrom'>, login: string): Promise<void> {
  await db.deleteFrom('sign_in_guards').where('login_sha256', '=', guardKey(login)).execute();
}

/** Which of these logins five failures have blocked. */
export async function blockedLogins(
  db: Pick<Kysely<Tables>, 'selectFrom'>,
  logins: readonly string[],
): Promise<ReadonlySet<string>> {
  if (logins.length === 0) return new Set();
  const rows = await db
    .selectFrom('sign_in_guards')
    .select('login_sha256')
    .where('login_sha256', 'in', logins.map(guardKey))
    .where('blocked_at', 'is not', null)
    .execute();
  const keys = new Set(rows.map(({ login_sha256 }) => login_sha256.toString('hex')));
  return new Set(logins.filter((login) => keys.has(guardKey(login).toString('hex'))));
}

const kept = 365 * 86_400_000;

/** Forgets failures of a year ago, and with them what was typed for a login and was nobody's. */
export async function removeOldGuards({ database, platform }: Portal): Promise<void> {
  await database.tables
    .deleteFrom('sign_in_guards')
    .where('tried_at', '<', new Date(platform.now().getTime() - kept))
    .execute();
}

/** A login as the guard knows it: what was typed for one may be a password. */
function guardKey(login: string): Buffer {
  return createHash('sha256').update(login.trim().toLowerCase()).digest();
}
