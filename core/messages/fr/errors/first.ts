import { commandErrorMessages } from './commands.ts';
import { keyErrorMessages } from './keys.ts';
import { orderErrorMessages } from './orders.ts';
import { pkiErrorMessages } from './pki.ts';

/** Why an invitation may be refused: loaded before anything is seen, so what only other screens meet stands in later.ts. */
export const firstErrors = {
  ...commandErrorMessages,
  ...keyErrorMessages,
  ...orderErrorMessages,
  ...pkiErrorMessages,
};
