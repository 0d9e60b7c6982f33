import { errors } from './errors/index.ts';
import { firstMessages } from './first.ts';
import { laterMessages } from './later.ts';

/** Everything the PWA says in English. The extension's own words and the mails stand apart. */
export const messages = { ...firstMessages, ...laterMessages, errors };

export type Messages = typeof messages;
