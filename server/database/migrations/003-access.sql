-- Who may come in and how: sign-in modes, sessions, second factors, passkeys, certificates, programs, people.

alter table accounts
  add column sign_in_mode text not null default 'password' check (sign_in_mode in ('password', 'totp', 'certificate')),
  add column organisation_type text check (organisation_type in ('provider', 'company')),
  -- Head office, as core/accounts/organisation-identity.ts writes it; null when the operator opened the account by hand.
  add column identity jsonb,
  add column preferences jsonb not null default '{}',
  add column approval_mode boolean not null default false;

-- A plan that is to come, or came (ACC-5); accounts.plan is what holds now.
create table plan_changes (
  account_id uuid not null references accounts,
  plan text not null check (plan in ('wholesale', 'prepaid', 'rebate', 'monthly')),
  effective_from date not null,
  decided_by uuid not null,
  decided_at timestamptz not null,
  applied_at timestamptz,
  version bigint not null,
  primary key (account_id, effective_from)
);

alter table users
  add column password_changed_at timestamptz,
  -- PHC strings of the passwords before this one, newest first.
  add column password_history text[] not null default '{}',
  add column suspended_at timestamptz,
  add column blocked_at timestamptz,
  add column block_reason text check (block_reason in ('panic', 'administrator', 'operator')),
  add column removed_at timestamptz,
  add column erasure_requested_at timestamptz,
  add column erased_at timestamptz,
  add column withdrawn_purposes text[] not null default '{}',
  -- Null: the usual ones.
  add column list_columns text[],
  add constraint users_block check ((blocked_at is null) = (block_reason is null));
update users set password_changed_at = added_at where password_hash is not null;

-- Consecutive failures by login, whether it is somebody's or nobody's: by the digest, so that both look and cost alike.
create table sign_in_guards (
  -- The office’s: a login that nobody has belongs to no customer.
  account_id uuid not null references accounts,
  login_sha256 bytea primary key,
  failures integer not null,
  blocked_at timestamptz,
  tried_at timestamptz not null
);

-- Somebody asked for a link to come back in; a job looks whether there is such a person, so that asking costs alike.
create table recovery_requests (
  request_id uuid primary key,
  account_id uuid not null references accounts,
  asked_for text not null,
  asked_at timestamptz not null
);

-- Nobody stays signed in across this: the sessions before it tell neither device nor mode.
delete from sessions;
alter table sessions
  add column audience text not null default 'portal' check (audience in ('portal', 'extension')),
  add column mode text not null default 'password' check (mode in ('password', 'totp', 'certificate', 'passkey')),
  add column device text not null default '',
  add column address text not null default '',
  add column proven_at timestamptz not null default now();

alter table one_time_links
  add column purpose text not null default 'password'
    check (purpose in ('password', 'certificate', 'personalData'));

create table totp_secrets (
  user_id uuid primary key,
  account_id uuid not null,
  -- Encrypted by a key that is not in the database.
  sealed bytea not null,
  begun_at timestamptz not null,
  confirmed_at timestamptz,
  -- The last accepted step of 30 s: a code works once (RFC 6238 §5.2).
  last_step bigint not null default 0,
  foreign key (account_id, user_id) references users (account_id, user_id)
);

create table recovery_codes (
  account_id uuid not null,
  user_id uuid not null,
  code_sha256 bytea not null,
  used_at timestamptz,
  primary key (user_id, code_sha256),
  foreign key (account_id, user_id) references users (account_id, user_id)
);

create table passkeys (
  passkey_id uuid primary key,
  account_id uuid not null,
  user_id uuid not null,
  name text not null,
  credential_id bytea not null unique,
  -- COSE_Key (RFC 9052 §7).
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  backup_eligible boolean not null,
  backed_up boolean not null,
  aaguid text not null,
  added_at timestamptz not null,
  used_at timestamptz,
  version bigint not null,
  foreign key (account_id, user_id) references users (account_id, user_id)
);
create index passkeys_user on passkeys (user_id);

-- A challenge is answered once (WebAuthn Level 3 §13.4.3). Null user: a discoverable sign-in.
create table webauthn_challenges (
  challenge bytea primary key,
  account_id uuid,
  user_id uuid,
  purpose text not null check (purpose in ('signIn', 'prove', 'add')),
  expires_at timestamptz not null
);

-- Made by one page and redeemed by another, once and within a minute or so.
create table sign_in_tickets (
  ticket_sha256 bytea primary key,
  account_id uuid not null,
  user_id uuid not null,
  purpose text not null check (purpose in ('certificate', 'pairing')),
  -- SHA-256 of what the redeeming page kept for itself.
  challenge bytea,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (account_id, user_id) references users (account_id, user_id)
);

create table sign_in_certificates (
  certificate_id uuid primary key,
  account_id uuid not null,
  user_id uuid not null,
  authority_id uuid not null references authorities,
  -- Lower-case hexadecimal.
  serial_number text not null,
  der bytea not null,
  spki_sha256 text not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  issued_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  revocation_reason text,
  version bigint not null,
  unique (authority_id, serial_number),
  foreign key (account_id, user_id) references users (account_id, user_id),
  check ((revoked_at is null) = (revocation_reason is null))
);
create index sign_in_certificates_user on sign_in_certificates (user_id);
create index sign_in_certificates_revoked on sign_in_certificates (authority_id, revoked_at) where revoked_at is not null;

create table api_users (
  api_user_id uuid primary key,
  account_id uuid not null references accounts,
  name text not null,
  token_sha256 bytea not null unique,
  scopes text[] not null,
  -- Addresses and networks in CIDR; empty: from anywhere.
  networks text[] not null default '{}',
  added_by uuid not null,
  added_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  version bigint not null
);
create index api_users_account on api_users (account_id);

-- People that forms offer (CON-1); a user is one of them.
create table contacts (
  contact_id uuid primary key,
  account_id uuid not null references accounts,
  user_id uuid unique,
  name text not null,
  service text not null default '',
  position text not null default '',
  mail text not null,
  phone text not null default '',
  mobile text not null default '',
  street_address text not null default '',
  postal_code text not null default '',
  locality text not null default '',
  country text not null default '',
  mailing boolean not null default false,
  administrative boolean not null default true,
  technical boolean not null default true,
  removed_at timestamptz,
  version bigint not null,
  foreign key (account_id, user_id) references users (account_id, user_id)
);
create index contacts_account on contacts (account_id);
insert into contacts (contact_id, account_id, user_id, name, mail, version)
  select gen_random_uuid(), users.account_id, user_id, users.name, mail, users.version
  from users join accounts using (account_id) where kind = 'customer';

create table custom_fields (
  account_id uuid not null references accounts,
  slot text not null check (slot in ('a', 'b', 'c', 'd')),
  label text not null,
  description text not null,
  version bigint not null,
  primary key (account_id, slot)
);
alter table orders add column custom_values jsonb not null default '{}';

create sequence account_request_numbers start 1001;
create table account_requests (
  request_id uuid primary key,
  account_id uuid not null references accounts,
  number bigint not null unique default nextval('account_request_numbers'),
  -- As core/accounts/account-request.ts writes it.
  asked jsonb not null,
  language text not null check (language in ('fr', 'en')),
  sent_at timestamptz not null,
  decided_at timestamptz,
  decision text check (decision in ('validated', 'refused')),
  reason text not null default '',
  opened_account_id uuid references accounts,
  version bigint not null,
  check ((decided_at is null) = (decision is null)),
  check ((decision = 'validated') = (opened_account_id is not null))
);

alter table journal drop constraint journal_actor_kind_check;
alter table journal add constraint journal_actor_kind_check check (
  actor_kind in ('anonymous', 'apiUser', 'dataSubject', 'holder', 'operator', 'system', 'user'));
