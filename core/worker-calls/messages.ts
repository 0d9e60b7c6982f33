import type { ErrorCode } from '../errors/catalogue.ts';
import type { RefusalDetail } from '../errors/refusal.ts';

/** What a Worker can be asked, by name. */
export type Calls = { readonly [name: string]: { readonly args: unknown; readonly result: unknown } };

export interface CallMessage {
  readonly id: number;
  readonly name: string;
  readonly args: unknown;
}

export type AnswerMessage = { readonly id: number } & (
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly code: ErrorCode; readonly detail: RefusalDetail }
  /** A bug or a failure of the platform: its message holds nothing of the arguments. */
  | { readonly kind: 'fault'; readonly message: string }
);
