import type { Handler } from '../commands/handler.ts';
import { clearGuard } from '../signin/guards.ts';
import { findUserForChange } from './find-user.ts';

/** Lets somebody try again whose sign-in five failures closed (AUT-2); what people decided stays. */
export const unblockUser: Handler<'user.unblock@1'> =
  ({ args }) =>
  async (running) => {
    const user = await findUserForChange(running, args.userId);
    await clearGuard(running.transaction, user.login);
    return {};
  };
