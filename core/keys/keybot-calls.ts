import type { RequestContent } from '../pki/certification-request.ts';
import type { KeyKind } from '../pki/public-key.ts';
import type { FinishedKey } from './keybot.ts';

export type KeyBotCalls = {
  /** Makes a key; it stays in the Worker. */
  readonly generate: { readonly args: { readonly kind: KeyKind }; readonly result: undefined };
  /** Encrypts the key that `generate` made, and signs its request. */
  readonly finish: {
    readonly args: RequestContent & { readonly password: string };
    readonly result: FinishedKey;
  };
};
