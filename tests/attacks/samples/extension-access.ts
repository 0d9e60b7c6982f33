import type { extensionAccessCommands } from '../../../core/commands/extension-access.ts';
import type { extensionAccessReadings } from '../../../core/portal/readings/extension-access.ts';
import { anAssertion } from '../../server/passkeys.ts';
import type { Samples } from './sample.ts';

export const extensionAccessSamples: Samples<typeof extensionAccessCommands, typeof extensionAccessReadings> =
  {
    commands: {
      'extension.signIn@1': {
        args: () => ({ response: anAssertion() }),
        ends: 'passkey.challengeOver',
      },
      'extension.pair@1': () => ({}),
      'extension.redeem@1': { args: () => ({ code: '0000-0000-0000' }), ends: 'extension.codeUnknown' },
    },
    readings: {},
  };
