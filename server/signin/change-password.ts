import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { actingPerson, loginOf } from './acting-person.ts';
import { checkCredentials } from './check-credentials.ts';
import { endSessions } from './end-sessions.ts';
import { newPasswordHash, storePassword } from './new-password.ts';

/** Changes one's password; every other session ends, of the extension too. A wrong present one counts as a failed sign-in. */
export const changePassword: Handler<'password.change@1'> = async ({ args, portal, actor }) => {
  const { login, accountName } = await loginOf(portal, actor);
  const verdict = await checkCredentials(portal, { login, password: args.current, code: null });
  if (verdict.outcome === 'signin.blocked') throw new Refusal('signin.blocked');
  if (verdict.outcome !== 'right') throw new Refusal('password.wrong');
  const owner = verdict.person;
  const hash = await newPasswordHash(portal, {
    password: args.password,
    owner,
    context: [login, accountName],
  });
  return async (running) => {
    const { userId, sessionId } = actingPerson(actor);
    await storePassword(running, owner, hash);
    await endSessions(running.transaction, { userId, except: sessionId });
    return {};
  };
};
