export interface PasskeyView {
  readonly passkeyId: string;
  readonly name: string;
  readonly addedAt: string;
  readonly usedAt?: string;
  /** Whether it is kept by a service besides its device, so that losing that does not lose it. */
  readonly backedUp: boolean;
}

export interface PasskeysView {
  /** Oldest first. */
  readonly passkeys: readonly PasskeyView[];
  /** Whether the person may sign in so: neither their account nor they ask for something else. */
  readonly usable: boolean;
}
