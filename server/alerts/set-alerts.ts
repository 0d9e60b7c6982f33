import type { Handler } from '../commands/handler.ts';
import { ownPerson } from './own-person.ts';

/** Keeps of what this person is told and how; what they were told already stays. */
export const setAlerts: Handler<'me.setAlerts@1'> =
  ({ args: { choices } }) =>
  async (running) => {
    const { accountId, userId } = ownPerson(running.actor);
    await running.transaction
      .updateTable('users')
      .set({
        alert_choices: choices === null ? null : JSON.stringify(choices),
        version: await running.version(accountId),
      })
      .where('account_id', '=', accountId)
      .where('user_id', '=', userId)
      .execute();
    return {};
  };
