import type { Handler } from '../commands/handler.ts';
import { takeChallenge } from '../passkeys/challenges.ts';
import { usePasskey } from '../passkeys/use-passkey.ts';
import { beginExtensionSession } from './begin-extension-session.ts';

/** Signs the extension in by a passkey that was asked for on its own page. */
export const signInExtension: Handler<'extension.signIn@1'> = async ({ args: { response }, portal }) => {
  const { clientDataJSON: clientDataJson } = response.response;
  const challenge = await takeChallenge(portal, { clientDataJson, purpose: 'signIn', userId: undefined });
  return async (running) => {
    const { userId } = await usePasskey(running, response, { challenge, from: 'extension' });
    return beginExtensionSession(running, { userId, mode: 'passkey' });
  };
};
