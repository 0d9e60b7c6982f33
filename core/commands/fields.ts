import * as v from 'valibot';
import { languages } from '../messages/message.ts';
import { normalizeMailbox } from '../orders/mailbox.ts';
import { referencePattern } from '../orders/reference.ts';

// Shapes of arguments that several commands take.

/** Of a person, an account, a thing: one line without control characters. */
export const name = v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(128), v.regex(/^\P{C}*$/u));
/** One line that may stay empty. */
export const line = (limit = 128) => v.pipe(v.string(), v.trim(), v.maxLength(limit), v.regex(/^\P{C}*$/u));
/** Several lines that may stay empty. */
export const note = (limit: number) => v.pipe(v.string(), v.trim(), v.maxLength(limit));
export const login = v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9][a-z0-9._@+-]{1,126}$/));
export const mail = v.pipe(
  v.string(),
  v.transform((text) => normalizeMailbox(text) ?? ''),
  v.nonEmpty(),
);
export const language = v.picklist(languages);
export const id = v.pipe(v.string(), v.uuid());
/** A day of the calendar: `2026-11-27`. */
export const day = v.pipe(
  v.string(),
  v.isoDate(),
  v.check((text) => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)),
);
/** 256 bits in base64url. */
export const secret = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
export const password = v.pipe(v.string(), v.maxLength(1024));
export const reference = v.pipe(v.string(), v.regex(referencePattern));
