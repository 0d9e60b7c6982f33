import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { beginSession } from './begin-session.ts';
import { checkCredentials } from './check-credentials.ts';
import { refuseIfChanged } from './refuse-if-changed.ts';

/** Begins a session by password, and code where the second factor is on. A wrong login and a wrong password are the same refusal, after the same time. */
export const signIn: Handler<'session.signIn@1'> = async ({ args, portal }) => {
  const verdict = await checkCredentials(portal, { ...args, code: args.code });
  return async (running) => {
    if (verdict.person !== undefined) {
      running.concerns({ accountId: verdict.person.account_id, userId: verdict.person.user_id });
    }
    if (verdict.outcome !== 'right') throw new Refusal(verdict.outcome);
    const { person, way } = verdict;
    await refuseIfChanged(running.transaction, person);
    const { token, name } = await beginSession(running, { userId: person.user_id, mode: way });
    running.setSession(token);
    return { name };
  };
};
