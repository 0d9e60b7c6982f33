import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { endOwnSession } from './end-own-session.ts';
import { makeSecret, secretDigest } from './secret.ts';

/** Begins a session, in the place of the one that the browser had. A wrong login and a wrong password are the same refusal, after the same time. */
export const signIn: Handler<'session.signIn@1'> = async ({ args, portal }) => {
  const person = await portal.database.tables
    .selectFrom('users')
    .selectAll()
    .where('login', '=', args.login)
    .executeTakeFirst();
  const matches = await portal.passwords.verify(args.password, person?.password_hash ?? undefined);
  return async (running) => {
    if (person !== undefined) running.concerns({ accountId: person.account_id });
    // What is nobody's login may be a password that was typed one field too early.
    else running.hides('login');
    if (!matches || person === undefined) throw new Refusal('signin.failed');
    const { transaction, now } = running;
    const current = await transaction
      .updateTable('users')
      .set({ last_sign_in_at: now })
      .where('user_id', '=', person.user_id)
      // The password may have been changed while this one was checked.
      .where('password_hash', '=', person.password_hash)
      .returning('name')
      .executeTakeFirst();
    if (current === undefined) throw new Refusal('signin.failed');
    await endOwnSession(running);
    const token = makeSecret(portal.platform);
    await transaction
      .insertInto('sessions')
      .values({
        session_id: portal.platform.newId(),
        account_id: person.account_id,
        user_id: person.user_id,
        token_sha256: secretDigest(token),
        began_at: now,
        seen_at: now,
        previous_sign_in_at: person.last_sign_in_at,
      })
      .execute();
    running.setSession(token);
    return { name: current.name };
  };
};
