import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Plan, Right } from '#core/accounts/rights.ts';
import type { Language } from '#core/messages/message.ts';
import type { Composition } from '#core/orders/composition.ts';
import type { ControlName, ControlOutcome, RevocationReason } from '#core/orders/order.ts';
import type { ProductCode } from '#core/policy/products.ts';

// The columns of migrations/, as Kysely sees them. Times come and go as Date, bytes as Buffer.

type Uuid = string;
type When = ColumnType<Date, Date, Date>;
type WhenSet = ColumnType<Date | null, Date | null | undefined, Date | null>;
type Octets = ColumnType<Buffer, Uint8Array, Uint8Array>;
type Json<T extends object> = JSONColumnType<T, string, string>;

interface Accounts {
  account_id: Uuid;
  kind: 'customer' | 'office';
  name: string;
  plan: Plan | null;
  version: Generated<number>;
  opened_at: When;
}

interface Users {
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
}

interface Sessions {
  session_id: Uuid;
  account_id: Uuid;
  user_id: Uuid;
  token_sha256: Octets;
  began_at: When;
  seen_at: When;
  previous_sign_in_at: WhenSet;
}

interface OneTimeLinks {
  link_id: Uuid;
  account_id: Uuid;
  user_id: Uuid;
  secret_sha256: Octets;
  made_at: When;
  expires_at: When;
  used_at: WhenSet;
}

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
  version: number;
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
}

interface Journal {
  account_id: Uuid;
  number: Generated<number>;
  at: When;
  actor_kind: 'anonymous' | 'holder' | 'operator' | 'system' | 'user';
  actor_id: Uuid | null;
  actor_name: string;
  address: string | null;
  command: string;
  command_id: Uuid;
  order_id: Uuid | null;
  args: Json<object>;
  outcome: string;
  version: number | null;
}

export interface Tables {
  accounts: Accounts;
  authorities: Authorities;
  certificates: Certificates;
  certification_requests: CertificationRequests;
  commands: Commands;
  controls: Controls;
  invitation_links: InvitationLinks;
  invitations: Invitations;
  issuance_requests: IssuanceRequests;
  journal: Journal;
  mails: Mails;
  one_time_links: OneTimeLinks;
  orders: Orders;
  responders: Responders;
  revocation_lists: RevocationLists;
  sessions: Sessions;
  users: Users;
}
