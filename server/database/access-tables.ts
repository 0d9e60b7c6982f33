import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { AccountRequest } from '#core/accounts/account-request.ts';
import type { ApiScope } from '#core/accounts/api-scopes.ts';
import type { Plan, Right } from '#core/accounts/rights.ts';
import type { SignInMode } from '#core/accounts/sign-in-mode.ts';
import type { AlertChoices } from '#core/alerts/alert-channels.ts';
import type { Language } from '#core/messages/message.ts';
import type { RevocationReason } from '#core/orders/order.ts';
import type { Json, Octets, Uuid, When, WhenSet } from './column-types.ts';

// Accounts, the people in them, and how they come in.

export interface Accounts {
  account_id: Uuid;
  kind: 'customer' | 'office' | 'public';
  name: string;
  plan: Plan | null;
  version: Generated<number>;
  opened_at: When;
  sign_in_mode: Generated<SignInMode>;
  organisation_type: 'company' | 'provider' | null;
  identity: JSONColumnType<object, string | null | undefined, string | null> | null;
  preferences: JSONColumnType<object, string | undefined, string>;
  approval_mode: Generated<boolean>;
  lineage: Generated<Uuid>;
}

export interface PlanChanges {
  account_id: Uuid;
  plan: Plan;
  /** `2027-01-01`; read as text, since drivers make local midnights of days. */
  effective_from: ColumnType<never, string, string>;
  decided_by: Uuid;
  decided_at: When;
  applied_at: WhenSet;
  version: number;
}

export interface Users {
  user_id: Uuid;
  account_id: Uuid;
  name: string;
  login: string;
  mail: string;
  language: Language;
  super_user: boolean;
  rights: Right[];
  password_hash: string | null;
  added_at: When;
  last_sign_in_at: WhenSet;
  version: number;
  password_changed_at: WhenSet;
  password_history: Generated<string[]>;
  suspended_at: WhenSet;
  blocked_at: WhenSet;
  block_reason: 'administrator' | 'operator' | 'panic' | null;
  removed_at: WhenSet;
  erasure_requested_at: WhenSet;
  erased_at: WhenSet;
  withdrawn_purposes: Generated<string[]>;
  list_columns: string[] | null;
  replica_secret: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>;
  alert_choices: JSONColumnType<AlertChoices, string | undefined, string | null> | null;
}

export interface SignInGuards {
  account_id: Uuid;
  login_sha256: Octets;
  failures: number;
  blocked_at: WhenSet;
  tried_at: When;
}

export interface RecoveryRequests {
  request_id: Uuid;
  account_id: Uuid;
  asked_for: string;
  asked_at: When;
}

export interface TotpSecrets {
  user_id: Uuid;
  account_id: Uuid;
  sealed: Octets;
  next_sealed: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>;
  begun_at: When;
  confirmed_at: WhenSet;
  last_step: Generated<number>;
}

export interface RecoveryCodes {
  account_id: Uuid;
  user_id: Uuid;
  code_sha256: Octets;
  used_at: WhenSet;
}

export interface Passkeys {
  passkey_id: Uuid;
  account_id: Uuid;
  user_id: Uuid;
  name: string;
  credential_id: Octets;
  public_key: Octets;
  counter: number;
  transports: string[];
  backup_eligible: boolean;
  backed_up: boolean;
  aaguid: string;
  added_at: When;
  used_at: WhenSet;
  version: number;
}

export interface WebauthnChallenges {
  challenge: Octets;
  account_id: Uuid | null;
  user_id: Uuid | null;
  purpose: 'add' | 'prove' | 'signIn';
  expires_at: When;
}

export interface SignInTickets {
  ticket_sha256: Octets;
  account_id: Uuid;
  user_id: Uuid;
  purpose: 'certificate' | 'pairing';
  certificate_id: Generated<Uuid | null>;
  challenge: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>;
  session_id: ColumnType<Uuid | null, Uuid | undefined, never>;
  expires_at: When;
  used_at: WhenSet;
}

export interface SignInCertificates {
  certificate_id: Uuid;
  account_id: Uuid;
  user_id: Uuid;
  authority_id: Uuid;
  serial_number: string;
  der: Octets;
  spki_sha256: string;
  not_before: When;
  not_after: When;
  issued_at: When;
  used_at: WhenSet;
  revoked_at: WhenSet;
  revocation_reason: RevocationReason | null;
  version: number;
  reminded_days: Generated<number | null>;
}

export interface ApiUsers {
  api_user_id: Uuid;
  account_id: Uuid;
  name: string;
  token_sha256: Octets;
  scopes: ApiScope[];
  networks: Generated<string[]>;
  added_by: Uuid;
  added_at: When;
  expires_at: When;
  used_at: WhenSet;
  revoked_at: WhenSet;
  version: number;
}

export interface Contacts {
  contact_id: Uuid;
  account_id: Uuid;
  user_id: Uuid | null;
  name: string;
  service: Generated<string>;
  position: Generated<string>;
  mail: string;
  phone: Generated<string>;
  mobile: Generated<string>;
  street_address: Generated<string>;
  postal_code: Generated<string>;
  locality: Generated<string>;
  country: Generated<string>;
  mailing: Generated<boolean>;
  administrative: Generated<boolean>;
  technical: Generated<boolean>;
  removed_at: WhenSet;
  version: number;
}

export interface CustomFields {
  account_id: Uuid;
  slot: 'a' | 'b' | 'c' | 'd';
  label: string;
  description: string;
  version: number;
}

export interface AccountRequests {
  request_id: Uuid;
  account_id: Uuid;
  number: Generated<number>;
  /** Empty once it was erased. */
  asked: Json<Partial<AccountRequest>>;
  language: Language;
  sent_at: When;
  decided_at: WhenSet;
  decision: 'refused' | 'validated' | null;
  reason: Generated<string>;
  opened_account_id: Uuid | null;
  version: number;
}

export interface Sessions {
  session_id: Uuid;
  account_id: Uuid;
  user_id: Uuid;
  token_sha256: Octets;
  began_at: When;
  seen_at: When;
  previous_sign_in_at: WhenSet;
  audience: Generated<'extension' | 'portal'>;
  mode: Generated<'certificate' | 'passkey' | 'password' | 'totp'>;
  device: Generated<string>;
  address: Generated<string>;
  proven_at: ColumnType<Date, Date | undefined, Date>;
  certificate_id: Generated<Uuid | null>;
}

export interface OneTimeLinks {
  link_id: Uuid;
  account_id: Uuid;
  user_id: Uuid;
  secret_sha256: Octets;
  made_at: When;
  expires_at: When;
  used_at: WhenSet;
  purpose: Generated<'certificate' | 'password' | 'personalData'>;
}

export interface PersonalDataRequests {
  request_id: Uuid;
  account_id: Uuid;
  mail: string;
  asked_at: When;
}

export interface ExpiryReminders {
  account_id: Uuid;
  certificate_id: Uuid;
  days: number;
  sent_at: When;
  version: number;
}
