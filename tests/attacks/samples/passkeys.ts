import type { passkeyCommands } from '../../../core/commands/passkeys.ts';
import type { passkeyReadings } from '../../../core/portal/readings/passkeys.ts';
import { addPasskey, anAssertion, aRegistration } from '../../server/passkeys.ts';
import type { Samples, Setting } from './sample.ts';

const own = async ({ world: { opened }, self }: Setting) => {
  // One person may have only so many, and the superUser stands for everybody who is no person.
  await opened.portal.database.tables.deleteFrom('passkeys').where('user_id', '=', self.userId).execute();
  return { passkeyId: (await addPasskey(opened.portal, self)).passkeyId };
};

export const passkeySamples: Samples<typeof passkeyCommands, typeof passkeyReadings> = {
  commands: {
    'passkey.challenge@1': () => ({ purpose: 'signIn' }),
    'passkey.add@1': {
      args: () => ({ name: 'My phone', response: aRegistration() }),
      ends: 'passkey.challengeOver',
    },
    'passkey.rename@1': async (setting) => ({ ...(await own(setting)), name: 'My key' }),
    'passkey.remove@1': own,
    'session.signInWithPasskey@1': {
      args: () => ({ response: anAssertion() }),
      ends: 'passkey.challengeOver',
    },
    'session.proveWithPasskey@1': {
      args: () => ({ response: anAssertion() }),
      ends: 'passkey.challengeOver',
    },
  },
  readings: {},
};
