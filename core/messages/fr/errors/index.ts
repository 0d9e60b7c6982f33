import type { ErrorMessages } from '../../message.ts';
import { firstErrors } from './first.ts';
import { laterErrors } from './later.ts';

export const errors: ErrorMessages = { ...firstErrors, ...laterErrors };
