import type { laterMessages as english } from '../en/later.ts';
import { access } from './access.ts';
import { accountOpening } from './account-opening.ts';
import { administration } from './administration.ts';
import { alerts } from './alerts.ts';
import { journal } from './journal.ts';
import { lists } from './lists.ts';
import { office } from './office.ts';
import { ordering } from './ordering.ts';
import { outbox } from './outbox.ts';
import { passkeys } from './passkeys.ts';
import { personalData } from './personal-data.ts';
import { renewal } from './renewal.ts';
import { signInCertificates } from './sign-in-certificates.ts';
import { signin } from './signin.ts';
import { toolbox } from './toolbox.ts';
import { vault } from './vault.ts';

export { laterErrors } from './errors/later.ts';

export const laterMessages: typeof english = {
  access,
  accountOpening,
  administration,
  alerts,
  journal,
  lists,
  office,
  ordering,
  outbox,
  passkeys,
  personalData,
  renewal,
  signInCertificates,
  signin,
  toolbox,
  vault,
};
