import { Refusal } from '#core/errors/refusal.ts';
import type { Handler } from '../commands/handler.ts';
import { loginOf } from './acting-person.ts';
import { checkCredentials } from './check-credentials.ts';
import { proveSession } from './prove-session.ts';
import { refuseIfChanged } from './refuse-if-changed.ts';

/** Proves in a session who one is, by what the sign-in asks for. Failures count as those of a sign-in do. */
export const prove: Handler<'session.prove@1'> = async ({ args, portal, actor }) => {
  const { login } = await loginOf(portal, actor);
  const verdict = await checkCredentials(portal, { ...args, login, code: args.code });
  return async (running) => {
    if (verdict.outcome === 'signin.failed') throw new Refusal('signin.notProven');
    if (verdict.outcome !== 'right') throw new Refusal(verdict.outcome);
    await refuseIfChanged(running.transaction, verdict.person);
    await proveSession(running);
    return {};
  };
};
