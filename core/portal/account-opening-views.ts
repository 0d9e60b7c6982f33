import type { AccountRequest } from '../accounts/account-request.ts';
import type { CheckedNumber, NumberOutcome } from '../accounts/check-account-request.ts';
import type { OrganisationIdentity } from '../accounts/organisation-identity.ts';
import type { Plan } from '../accounts/rights.ts';
import type { SignInMode } from '../accounts/sign-in-mode.ts';

export type AccountRequestState = 'refused' | 'validated' | 'waiting';

export interface AccountRequestSummary {
  readonly requestId: string;
  readonly number: number;
  readonly organizationName: string;
  readonly countryName: string;
  readonly plan: Plan;
  readonly state: AccountRequestState;
  readonly sentAt: string;
  readonly decidedAt?: string;
}

export interface AccountRequestView extends AccountRequestSummary {
  /** Absent once it was erased. */
  readonly asked?: AccountRequest;
  readonly outcomes: Readonly<Partial<Record<CheckedNumber, NumberOutcome>>>;
  /** A login that nobody has. */
  readonly proposedLogin: string;
  /** Accounts of the same organisation. */
  readonly sameAccounts: readonly { readonly accountId: string; readonly name: string }[];
  /** Other requests of the same organisation. */
  readonly sameRequests: readonly { readonly number: number; readonly state: AccountRequestState }[];
  /** Why it was refused. */
  readonly reason: string;
  readonly openedAccountId?: string;
}

export type PlanChangeState = 'applied' | 'planned';

export interface PlanChangeView {
  readonly plan: Plan;
  /** A day, `2027-01-01`. */
  readonly from: string;
  readonly state: PlanChangeState;
  readonly decidedAt: string;
  readonly decidedBy: string;
}

/** An account as operators see it. */
export interface AccountView {
  readonly accountId: string;
  readonly name: string;
  readonly plan: Plan;
  readonly openedAt: string;
  readonly signInMode: SignInMode;
  readonly organisationType?: 'company' | 'provider';
  readonly identity?: OrganisationIdentity;
  readonly contacts: readonly AccountContact[];
  readonly users: number;
  readonly orders: number;
  /** Latest day first. */
  readonly planChanges: readonly PlanChangeView[];
  /** Of the request that it was opened from. */
  readonly requestNumber?: number;
  /** What that request wished for. */
  readonly wishedSignInMode?: SignInMode;
}

export interface AccountContact {
  readonly contactId: string;
  readonly name: string;
  readonly position: string;
  readonly mail: string;
  readonly phone: string;
  readonly superUser: boolean;
  readonly administrative: boolean;
  readonly technical: boolean;
  /** They do not let their data serve technical support: nobody helps them, nobody writes to them about it. */
  readonly noSupport: boolean;
}
