import type { Handler } from '../commands/handler.ts';
import { actingPerson } from '../signin/acting-person.ts';
import { proveSession } from '../signin/prove-session.ts';
import { takeChallenge } from './challenges.ts';
import { requirePasskeysUsable } from './passkeys-usable.ts';
import { usePasskey } from './use-passkey.ts';

/** Proves, in the session that there is, that it is still the same person. */
export const proveWithPasskey: Handler<'session.proveWithPasskey@1'> = async ({
  args: { response },
  actor,
  portal,
}) => {
  const { userId } = actingPerson(actor);
  const { clientDataJSON: clientDataJson } = response.response;
  const challenge = await takeChallenge(portal, { clientDataJson, purpose: 'prove', userId });
  return async (running) => {
    await usePasskey(running, response, { challenge, from: 'portal', of: userId });
    await requirePasskeysUsable(running.transaction, userId);
    await proveSession(running);
    return {};
  };
};
