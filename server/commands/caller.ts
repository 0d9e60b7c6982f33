import type { Origin } from '#core/portal/journal-views.ts';

/** From where a command comes; whoever asks tells all but the address, so that it proves nothing. */
export interface Caller {
  readonly address: string | undefined;
  /** The user agent, cut short; '' when none was told. */
  readonly device: string;
  readonly origin: Origin;
}

/** The portal itself. */
export const ownCaller: Caller = { address: undefined, device: '', origin: 'job' };
