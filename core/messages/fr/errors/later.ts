import type { ErrorCode } from '../../../errors/catalogue.ts';
import type { ErrorMessages } from '../../message.ts';
import { accountOpeningErrorMessages } from './account-opening.ts';
import { administrationErrorMessages } from './administration.ts';
import { alertErrorMessages } from './alerts.ts';
import type { firstErrors } from './first.ts';
import { followingOrdersErrorMessages } from './following-orders.ts';
import { passkeyErrorMessages } from './passkeys.ts';
import { personalDataErrorMessages } from './personal-data.ts';
import { signInCertificateErrorMessages } from './sign-in-certificates.ts';
import { signinErrorMessages } from './signin.ts';
import { syncErrorMessages } from './sync.ts';
import { userErrorMessages } from './users.ts';

/** Every other reason to say no; loaded with the first screen that is no invitation. */
export const laterErrors: ErrorMessages<Exclude<ErrorCode, keyof typeof firstErrors>> = {
  ...accountOpeningErrorMessages,
  ...administrationErrorMessages,
  ...alertErrorMessages,
  ...followingOrdersErrorMessages,
  ...passkeyErrorMessages,
  ...personalDataErrorMessages,
  ...signInCertificateErrorMessages,
  ...signinErrorMessages,
  ...syncErrorMessages,
  ...userErrorMessages,
};
