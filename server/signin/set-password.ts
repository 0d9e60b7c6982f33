import type { Handler } from '../commands/handler.ts';
import { endSessions } from './end-sessions.ts';
import { findLink, useLink } from './find-link.ts';
import { clearGuard } from './guards.ts';
import { newPasswordHash, storePassword } from './new-password.ts';

/**
 * Sets a password by a one-time link, and ends all sessions of that person. It ends the block of five failures too; one
 * that people set stays.
 */
export const setPassword: Handler<'password.set@1'> = async ({ args, portal }) => {
  const asked = { secret: args.link, purpose: 'password' } as const;
  // Looked at before the costly hash, and again, for good, in the transaction.
  const owner = await findLink(portal.database.tables, { ...asked, now: portal.platform.now() });
  const hash = await newPasswordHash(portal, {
    password: args.password,
    owner,
    context: [owner.login, owner.accountName],
  });
  return async (running) => {
    const { transaction, now } = running;
    const { login, account_id, user_id } = await useLink(transaction, { ...asked, now });
    running.concerns({ accountId: account_id, userId: user_id });
    await storePassword(running, owner, hash);
    await clearGuard(transaction, login);
    await endSessions(transaction, { userId: user_id });
    return { login };
  };
};
