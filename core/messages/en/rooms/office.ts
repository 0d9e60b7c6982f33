import { office } from '../office.ts';

/** The back office. */
export const words = { office };
