import { accountOpening } from '../account-opening.ts';

/** Asking for an account, and answering. */
export const words = { accountOpening };
