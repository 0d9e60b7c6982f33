import type { Duty } from '../accounts/actor.ts';
import type { SignInMode, SignInWay } from '../accounts/sign-in-mode.ts';
import type { Language } from '../messages/message.ts';

// One's own access, as the screen "Login information" shows it. Times are ISO 8601 in UTC.

export interface MeView {
  readonly kind: 'operator' | 'user';
  readonly userId: string;
  readonly name: string;
  readonly login: string;
  readonly mail: string;
  readonly language: Language;
  readonly accountName: string;
  readonly superUser: boolean;
  readonly duties: readonly Duty[];
  /** What the account asks of all its users. */
  readonly signInMode: SignInMode;
  /** How this session was begun. */
  readonly way: SignInWay;
  /** Absent for who has no password yet. */
  readonly password?: {
    readonly changedAt: string;
    /** From then on it must be changed first. */
    readonly dueAt: string;
  };
  readonly totp: {
    readonly on: boolean;
    readonly confirmedAt?: string;
    /** Recovery codes that still work. */
    readonly recoveryCodesLeft: number;
    /** Whether the account asks for it, so that it cannot be removed. */
    readonly imposed: boolean;
  };
  readonly passkeys: number;
}

/** What the user agent tells of itself, as far as it is known. */
export interface DeviceView {
  readonly browser?: string;
  readonly system?: string;
  readonly kind: 'desktop' | 'mobile' | 'tablet' | 'unknown';
}

export interface MySessionView {
  readonly sessionId: string;
  /** Whether it is the one that asks. */
  readonly current: boolean;
  readonly audience: 'extension' | 'portal';
  readonly way: SignInWay;
  readonly device: DeviceView;
  /** IP address; '' when not known. */
  readonly address: string;
  readonly beganAt: string;
  readonly seenAt: string;
}
