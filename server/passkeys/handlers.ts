import type { passkeyCommands } from '#core/commands/passkeys.ts';
import type { Handlers } from '../commands/handler.ts';
import { addPasskey } from './add-passkey.ts';
import { askPasskey } from './ask-passkey.ts';
import { removePasskey, renamePasskey } from './change-passkey.ts';
import { proveWithPasskey } from './prove-with-passkey.ts';
import { signInWithPasskey } from './sign-in-with-passkey.ts';

export const passkeyHandlers: Handlers<typeof passkeyCommands> = {
  'passkey.add@1': addPasskey,
  'passkey.challenge@1': askPasskey,
  'passkey.remove@1': removePasskey,
  'passkey.rename@1': renamePasskey,
  'session.proveWithPasskey@1': proveWithPasskey,
  'session.signInWithPasskey@1': signInWithPasskey,
};
