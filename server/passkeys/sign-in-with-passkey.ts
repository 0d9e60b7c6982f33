import type { Handler } from '../commands/handler.ts';
import { beginSession } from '../signin/begin-session.ts';
import { takeChallenge } from './challenges.ts';
import { usePasskey } from './use-passkey.ts';

/** Begins a session of whoever the passkey names: no login is typed. */
export const signInWithPasskey: Handler<'session.signInWithPasskey@1'> = async ({
  args: { response },
  portal,
}) => {
  const { clientDataJSON: clientDataJson } = response.response;
  const challenge = await takeChallenge(portal, { clientDataJson, purpose: 'signIn', userId: undefined });
  return async (running) => {
    const { userId } = await usePasskey(running, response, { challenge, from: 'portal' });
    const { token, name } = await beginSession(running, { userId, mode: 'passkey' });
    running.setSession(token);
    return { name };
  };
};
