import type { Messages } from '../en/index.ts';
import { errors } from './errors/index.ts';
import { firstMessages } from './first.ts';
import { laterMessages } from './later.ts';

/** Everything the PWA says in French; a message that English has and this lacks fails the build. */
export const messages: Messages = { ...firstMessages, ...laterMessages, errors };
