import type { ErrorMessages } from '../../message.ts';
import { commandErrorMessages } from './commands.ts';
import { keyErrorMessages } from './keys.ts';
import { orderErrorMessages } from './orders.ts';
import { pkiErrorMessages } from './pki.ts';
import { signinErrorMessages } from './signin.ts';

export const errors: ErrorMessages = {
  ...commandErrorMessages,
  ...keyErrorMessages,
  ...orderErrorMessages,
  ...pkiErrorMessages,
  ...signinErrorMessages,
};
