import type { Environment } from '../shell/environment.ts';
import { answerChallenge } from './answer-challenge.ts';

/**
 * Shows, in the session that there is, that it is still the same person.
 * @throws Refusal `passkey.…`, `signin.…`
 */
export async function proveWithPasskey({
  portal,
  newId,
}: Pick<Environment, 'newId' | 'portal'>): Promise<void> {
  await answerChallenge({
    portal,
    newId,
    purpose: 'prove',
    send: (response) => portal.run('session.proveWithPasskey@1', { response }, { id: newId() }),
  });
}
