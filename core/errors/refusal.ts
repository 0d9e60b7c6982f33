import { type ErrorCode, errorCatalogue } from './catalogue.ts';

/** What a message may quote: never a secret, never a private key. */
export type RefusalDetail = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * The domain says no: the request was understood and is not done, and the person can be told why.
 * A fault (a bug, a lost connection) is any other Error; the two never mix.
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly detail: RefusalDetail;

  constructor(code: ErrorCode, detail: RefusalDetail = {}, options?: { readonly cause?: unknown }) {
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }

  /** The HTTP status that carries this refusal. */
  get status(): number {
    return errorCatalogue[this.code].status;
  }
}

export function isErrorCode(text: unknown): text is ErrorCode {
  return typeof text === 'string' && Object.hasOwn(errorCatalogue, text);
}
