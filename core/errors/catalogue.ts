import { accountOpeningErrors } from './account-opening.ts';
import { administrationErrors } from './administration.ts';
import { alertErrors } from './alerts.ts';
import { commandErrors } from './commands.ts';
import { followingOrdersErrors } from './following-orders.ts';
import { keyErrors } from './keys.ts';
import { orderErrors } from './orders.ts';
import { passkeyErrors } from './passkeys.ts';
import { personalDataErrors } from './personal-data.ts';
import { pkiErrors } from './pki.ts';
import { signInCertificateErrors } from './sign-in-certificates.ts';
import { signinErrors } from './signin.ts';
import { syncErrors } from './sync.ts';
import { userErrors } from './users.ts';

/**
 * Every reason for which Paraphe says no. A code is `area.reason`; its words stand in `core/messages/<language>/errors/`
 * and say what is wrong, where, and what the person can do.
 */
export const errorCatalogue = {
  ...accountOpeningErrors,
  ...administrationErrors,
  ...alertErrors,
  ...commandErrors,
  ...followingOrdersErrors,
  ...keyErrors,
  ...orderErrors,
  ...passkeyErrors,
  ...personalDataErrors,
  ...pkiErrors,
  ...signInCertificateErrors,
  ...signinErrors,
  ...syncErrors,
  ...userErrors,
} as const satisfies Readonly<Record<string, { readonly status: number }>>;

export type ErrorCode = keyof typeof errorCatalogue;
