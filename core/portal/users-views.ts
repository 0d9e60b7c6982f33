import type { ApiScope } from '../accounts/api-scopes.ts';
import type { Right } from '../accounts/rights.ts';
import type { SignInMode } from '../accounts/sign-in-mode.ts';
import type { CommandName } from '../commands/catalogue.ts';

/** `waiting`: for their first sign-in. */
export type UserState = 'active' | 'blocked' | 'suspended' | 'waiting';

/** One user of an account, as its administrators and the operators see them. */
export interface UserView {
  readonly userId: string;
  readonly name: string;
  readonly position: string;
  readonly service: string;
  readonly login: string;
  readonly mail: string;
  readonly superUser: boolean;
  readonly rights: readonly Right[];
  readonly state: UserState;
  /** Who blocked them; they themselves by the panic button. */
  readonly blockReason?: 'administrator' | 'operator' | 'panic';
  /** Whether failed sign-ins keep them out, which is apart from the rest. */
  readonly failed: boolean;
  readonly lastSignInAt?: string;
  /** Commands that whoever asks may run on them now. */
  readonly actions: readonly CommandName[];
  /** Rights that whoever asks may give them and take. */
  readonly grantable: readonly Right[];
}

/** A contact without access. */
export interface ContactOffer {
  readonly contactId: string;
  readonly name: string;
  readonly service: string;
  readonly position: string;
  readonly mail: string;
  readonly phone: string;
  readonly mobile: string;
  readonly streetAddress: string;
  readonly postalCode: string;
  readonly locality: string;
  readonly country: string;
  readonly mailing: boolean;
}

/** `paused`: while whoever made the token may not come in themselves. */
export type ApiUserState = 'expired' | 'paused' | 'revoked' | 'valid';

/** A program with a token, of which nothing can be shown any more. */
export interface ApiUserView {
  readonly apiUserId: string;
  readonly name: string;
  readonly scopes: readonly ApiScope[];
  readonly networks: readonly string[];
  readonly addedBy: string;
  readonly expiresAt: string;
  readonly usedAt?: string;
  readonly state: ApiUserState;
}

export interface UsersView {
  readonly accountId: string;
  readonly accountName: string;
  readonly signInMode: SignInMode;
  /** The superUser first, then by name. */
  readonly users: readonly UserView[];
  readonly contacts: readonly ContactOffer[];
  /** Rights that whoever asks may give to somebody new. */
  readonly grantable: readonly Right[];
  /** Newest first. */
  readonly apiUsers: readonly ApiUserView[];
}
