import type { FinishedKey } from '#core/keys/keybot.ts';
import type { RequestContent } from '#core/pki/certification-request.ts';
import type { KeyKind } from '#core/pki/public-key.ts';

export type KeyBotCalls = {
  /** Makes a key; it stays in the Worker. */
  readonly generate: { readonly args: { readonly kind: KeyKind }; readonly result: undefined };
  /** Encrypts the key that `generate` made, and signs its request. */
  readonly finish: {
    readonly args: RequestContent & { readonly password: string };
    readonly result: FinishedKey;
  };
};
