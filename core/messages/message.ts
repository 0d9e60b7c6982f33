import type { ErrorCode } from '../errors/catalogue.ts';
import type { RefusalDetail } from '../errors/refusal.ts';

export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** A refusal in words: what is wrong and where, then what the person can do about it. */
export interface ErrorMessage {
  readonly what: string;
  readonly remedy: string;
}

export type ErrorMessages<Codes extends ErrorCode = ErrorCode> = Readonly<
  Record<Codes, (detail: RefusalDetail) => ErrorMessage>
>;
