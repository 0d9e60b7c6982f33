import { commandErrors } from './commands.ts';
import { keyErrors } from './keys.ts';
import { orderErrors } from './orders.ts';
import { pkiErrors } from './pki.ts';
import { signinErrors } from './signin.ts';

/**
 * Every reason for which Paraphe says no. A code is `area.reason`; its words stand in `core/messages/<language>/errors/`
 * and say what is wrong, where, and what the person can do.
 */
export const errorCatalogue = {
  ...commandErrors,
  ...keyErrors,
  ...orderErrors,
  ...pkiErrors,
  ...signinErrors,
} as const satisfies Readonly<Record<string, { readonly status: number }>>;

export type ErrorCode = keyof typeof errorCatalogue;
