import type { extensionAccessCommands } from '#core/commands/extension-access.ts';
import type { Handlers } from '../commands/handler.ts';
import { pairExtension } from './pair-extension.ts';
import { redeemCode } from './redeem-code.ts';
import { signInExtension } from './sign-in-extension.ts';

export const extensionAccessHandlers: Handlers<typeof extensionAccessCommands> = {
  'extension.pair@1': pairExtension,
  'extension.redeem@1': redeemCode,
  'extension.signIn@1': signInExtension,
};
