import { arrive } from '../access/arrive.ts';
import type { Environment } from '../shell/environment.ts';
import { answerChallenge } from './answer-challenge.ts';

/**
 * Signs in whoever the chosen passkey names: no login is typed.
 * @throws Refusal `passkey.…`, `signin.…`
 */
export async function signInWithPasskey({
  portal,
  session,
  newId,
}: Pick<Environment, 'newId' | 'portal' | 'session'>): Promise<void> {
  await answerChallenge({
    portal,
    newId,
    purpose: 'signIn',
    send: (response) => portal.run('session.signInWithPasskey@1', { response }, { id: newId() }),
  });
  await arrive(session);
}
