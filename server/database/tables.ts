import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Actor } from '#core/accounts/actor.ts';
import type { CustomValues } from '#core/accounts/custom-fields.ts';
import type { Language } from '#core/messages/message.ts';
import type { Composition } from '#core/orders/composition.ts';
import type { DocumentMedia, DocumentType } from '#core/orders/documents.ts';
import type { ControlName, ControlOutcome, RevocationReason } from '#core/orders/order.ts';
import type { OrderState } from '#core/orders/state.ts';
import type { ProductCode } from '#core/policy/products.ts';
import type { Origin } from '#core/portal/journal-views.ts';
import type {
  AccountRequests,
  Accounts,
  ApiUsers,
  Contacts,
  CustomFields,
  ExpiryReminders,
  OneTimeLinks,
  Passkeys,
  PersonalDataRequests,
  PlanChanges,
  RecoveryCodes,
  RecoveryRequests,
  Sessions,
  SignInCertificates,
  SignInGuards,
  SignInTickets,
  TotpSecrets,
  Users,
  WebauthnChallenges,
} from './access-tables.ts';
import type { Alerts, PushKeys, PushSubscriptions } from './alert-tables.ts';
import type { Json, Octets, Uuid, When, WhenSet } from './column-types.ts';

// The columns of migrations/, as Kysely sees them.

interface Orders {
  order_id: Uuid;
  account_id: Uuid;
  reference: string;
  product: ProductCode;
  composition: Json<Composition>;
  language: Language;
  instructions: string;
  own_reference: string;
  requester_id: Uuid;
  opened_at: When;
  refused_at: WhenSet;
  refusal_reason: string | null;
  delivered_at: WhenSet;
  approval_asked_at: WhenSet;
  approved_at: WhenSet;
  approval_refused_at: WhenSet;
  approval_refusal_reason: string | null;
  approval_decided_by: Uuid | null;
  renewal_declined_at: WhenSet;
  automatic_renewal_since: WhenSet;
  renewal_of: Uuid | null;
  renewed_by: Uuid | null;
  version: number;
  custom_values: JSONColumnType<CustomValues, string | undefined, string>;
  administrative_contact_id: Uuid | null;
  technical_contact_id: Uuid | null;
  last_operation_at: ColumnType<Date, Date | undefined, Date>;
  alerted_state: OrderState | null;
  state_ends_at: WhenSet;
}

interface Invitations {
  invitation_id: Uuid;
  account_id: Uuid;
  order_id: Uuid;
  sent_at: When;
  expires_at: When;
  opened_at: WhenSet;
  accepted_at: WhenSet;
  cancelled_at: WhenSet;
  version: number;
}

interface InvitationLinks {
  link_id: Uuid;
  account_id: Uuid;
  invitation_id: Uuid;
  secret_sha256: Octets;
  made_at: When;
}

interface CertificationRequests {
  request_id: Uuid;
  account_id: Uuid;
  order_id: Uuid;
  der: Octets;
  spki_sha256: string;
  key_kind: string;
  received_at: When;
  link_made_at: When;
  version: number;
}

interface Controls {
  account_id: Uuid;
  order_id: Uuid;
  control: ControlName;
  outcome: ControlOutcome;
  comment: string;
  version: number;
}

interface Authorities {
  authority_id: Uuid;
  account_id: Uuid;
  name: string;
  issuer_id: Uuid | null;
  certificate: Octets;
  private_key: string;
  made_at: When;
  revoked_at: WhenSet;
  revocation_reason: RevocationReason | null;
}

interface Responders {
  responder_id: Uuid;
  account_id: Uuid;
  authority_id: Uuid;
  certificate: Octets;
  private_key: string;
  not_after: When;
}

interface RevocationLists {
  account_id: Uuid;
  authority_id: Uuid;
  number: number;
  der: Octets;
  this_update: When;
  next_update: When;
}

interface IssuanceRequests {
  issuance_request_id: Uuid;
  account_id: Uuid;
  request_id: Uuid;
  order_id: Uuid;
  connector: string;
  authority_id: Uuid;
  serial_number: string;
  not_before: When;
  not_after: When;
  written_at: When;
}

interface Certificates {
  certificate_id: Uuid;
  account_id: Uuid;
  order_id: Uuid;
  issuance_request_id: Uuid;
  authority_id: Uuid;
  serial_number: string;
  der: Octets;
  not_before: When;
  not_after: When;
  spki_sha256: string;
  issued_at: When;
  revoked_at: WhenSet;
  revocation_reason: RevocationReason | null;
  /** Null where nobody need accept it. */
  accept_by: WhenSet;
  accepted_at: WhenSet;
  acceptance_reminded_at: WhenSet;
  version: number;
  signature_hash: ColumnType<string | null, string | undefined, string>;
  subject_alt_names: Generated<string[]>;
  hosts: Generated<string[]>;
  note: Generated<string>;
}

interface OrderComments {
  comment_id: Uuid;
  account_id: Uuid;
  order_id: Uuid;
  author_id: Uuid;
  by_auditor: boolean;
  text: string;
  written_at: When;
  version: number;
}

interface OrderDocuments {
  document_id: Uuid;
  account_id: Uuid;
  order_id: Uuid;
  author_id: Uuid;
  type: DocumentType;
  issuer: string;
  /** `2026-11-27`; read as text, since drivers make local midnights of days. */
  issued_on: ColumnType<never, string, string>;
  expires_on: ColumnType<never, string | null, string | null>;
  file_name: string;
  media_type: DocumentMedia;
  size: number;
  content: Octets;
  attached_at: When;
  version: number;
}

interface RenewalFailures {
  order_id: Uuid;
  account_id: Uuid;
  failures: number;
  try_again_at: WhenSet;
  version: number;
}

interface Mails {
  mail_id: Uuid;
  account_id: Uuid;
  order_id: Uuid | null;
  kind: string;
  language: Language;
  recipient: string;
  subject: string;
  facts: Json<Record<string, string>>;
  state: 'failed' | 'queued' | 'sent' | 'written';
  queued_at: When;
  settled_at: WhenSet;
  failure: string | null;
  version: number;
}

interface Commands {
  account_id: Uuid;
  command_id: Uuid;
  name: string;
  fingerprint: Octets;
  outcome: JSONColumnType<object, string | null, string | null> | null;
  at: When;
  version: ColumnType<number | null, number | null | undefined, number | null>;
}

interface Journal {
  account_id: Uuid;
  number: number;
  at: When;
  actor_kind: Actor['kind'];
  actor_id: Uuid | null;
  actor_name: string;
  address: string | null;
  command: string;
  command_id: Uuid;
  order_id: Uuid | null;
  args: Json<object>;
  outcome: string;
  version: number | null;
  origin: Generated<Origin>;
  about_user_id: Uuid | null;
  chain: Octets | null;
}

interface JournalHeads {
  account_id: Uuid;
  number: number;
  chain: Octets;
}

interface SyncClients {
  account_id: Uuid;
  client_id: Uuid;
  user_id: Uuid;
  last_number: number;
  seen_at: When;
}

interface OrderDrafts {
  draft_id: Uuid;
  account_id: Uuid;
  user_id: Uuid;
  content: Json<Readonly<Record<string, string>>>;
  saved_at: When;
  version: number;
}

interface ListViews {
  view_id: Uuid;
  account_id: Uuid;
  user_id: Uuid;
  name: string;
  query: string;
  version: number;
}

export interface Tables {
  account_requests: AccountRequests;
  accounts: Accounts;
  alerts: Alerts;
  api_users: ApiUsers;
  authorities: Authorities;
  certificates: Certificates;
  certification_requests: CertificationRequests;
  commands: Commands;
  contacts: Contacts;
  controls: Controls;
  custom_fields: CustomFields;
  expiry_reminders: ExpiryReminders;
  invitation_links: InvitationLinks;
  invitations: Invitations;
  issuance_requests: IssuanceRequests;
  journal: Journal;
  journal_heads: JournalHeads;
  list_views: ListViews;
  mails: Mails;
  one_time_links: OneTimeLinks;
  order_drafts: OrderDrafts;
  order_comments: OrderComments;
  order_documents: OrderDocuments;
  orders: Orders;
  passkeys: Passkeys;
  personal_data_requests: PersonalDataRequests;
  plan_changes: PlanChanges;
  push_keys: PushKeys;
  push_subscriptions: PushSubscriptions;
  recovery_codes: RecoveryCodes;
  recovery_requests: RecoveryRequests;
  renewal_failures: RenewalFailures;
  responders: Responders;
  revocation_lists: RevocationLists;
  sessions: Sessions;
  sign_in_certificates: SignInCertificates;
  sign_in_guards: SignInGuards;
  sign_in_tickets: SignInTickets;
  sync_clients: SyncClients;
  totp_secrets: TotpSecrets;
  users: Users;
  webauthn_challenges: WebauthnChallenges;
}
