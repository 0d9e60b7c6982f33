import type { Handler } from '../commands/handler.ts';
import { useLink } from './find-link.ts';
import { clearGuard } from './guards.ts';

/** Ends the block of five failures by the mailed link. The password stays, and so does a block that people set. */
export const unblockAccess: Handler<'access.unblock@1'> =
  ({ args }) =>
  async (running) => {
    const { transaction, now } = running;
    const used = await useLink(transaction, { secret: args.link, purpose: 'password', now });
    const { account_id, user_id, login } = used;
    running.concerns({ accountId: account_id, userId: user_id });
    await clearGuard(transaction, login);
    return { login };
  };
