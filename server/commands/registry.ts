import type { CommandName } from '#core/commands/catalogue.ts';
import { accountOpeningHandlers } from '../account-opening/handlers.ts';
import { administrationHandlers } from '../administration/handlers.ts';
import { alertHandlers } from '../alerts/handlers.ts';
import { extensionAccessHandlers } from '../extension-access/handlers.ts';
import { orderHandlers } from '../orders/handlers.ts';
import { passkeyHandlers } from '../passkeys/handlers.ts';
import { personalDataHandlers } from '../personal-data/handlers.ts';
import { renewalHandlers } from '../renewals/handlers.ts';
import { signInCertificateHandlers } from '../sign-in-certificates/handlers.ts';
import { signinHandlers } from '../signin/handlers.ts';
import { draftHandlers } from '../sync/handlers.ts';
import { userHandlers } from '../users/handlers.ts';
import type { Handler } from './handler.ts';

/** One handler for each command of the catalogue: a missing one does not compile. */
export const handlers: { readonly [Name in CommandName]: Handler<Name> } = {
  ...accountOpeningHandlers,
  ...administrationHandlers,
  ...draftHandlers,
  ...alertHandlers,
  ...extensionAccessHandlers,
  ...orderHandlers,
  ...passkeyHandlers,
  ...personalDataHandlers,
  ...renewalHandlers,
  ...signInCertificateHandlers,
  ...signinHandlers,
  ...userHandlers,
};
