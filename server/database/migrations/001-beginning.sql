-- Every table carries account_id: it is the partition of a reading, and the wall between customers.
-- version is the account's version at the row's last change.

create table accounts (
  account_id uuid primary key,
  kind text not null check (kind in ('customer', 'office')),
  name text not null,
  plan text check (plan in ('wholesale', 'prepaid', 'rebate', 'monthly')),
  version bigint not null default 0,
  opened_at timestamptz not null,
  check ((kind = 'office') = (plan is null))
);
-- The reseller who runs the portal: one.
create unique index accounts_office on accounts (kind) where kind = 'office';

create table users (
  user_id uuid primary key,
  account_id uuid not null references accounts,
  name text not null,
  login text not null unique,
  mail text not null,
  language text not null check (language in ('fr', 'en')),
  super_user boolean not null default false,
  rights text[] not null default '{}',
  -- PHC string of argon2id; null until the one-time link was followed.
  password_hash text,
  added_at timestamptz not null,
  last_sign_in_at timestamptz,
  version bigint not null,
  unique (account_id, user_id)
);

create table sessions (
  session_id uuid primary key,
  account_id uuid not null,
  user_id uuid not null,
  token_sha256 bytea not null unique,
  began_at timestamptz not null,
  seen_at timestamptz not null,
  previous_sign_in_at timestamptz,
  foreign key (account_id, user_id) references users (account_id, user_id) on delete cascade
);
create index sessions_user on sessions (user_id);

-- Set a password: first sign-in of a user, of an operator, of the portal.
create table one_time_links (
  link_id uuid primary key,
  account_id uuid not null,
  user_id uuid not null,
  secret_sha256 bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  foreign key (account_id, user_id) references users (account_id, user_id) on delete cascade
);
create index one_time_links_user on one_time_links (user_id);

create sequence order_references start 1000000001;

create table orders (
  order_id uuid primary key,
  account_id uuid not null references accounts,
  reference text not null unique,
  product text not null,
  composition jsonb not null,
  language text not null check (language in ('fr', 'en')),
  instructions text not null,
  own_reference text not null,
  requester_id uuid not null,
  opened_at timestamptz not null,
  refused_at timestamptz,
  refusal_reason text,
  delivered_at timestamptz,
  version bigint not null,
  unique (account_id, order_id),
  foreign key (account_id, requester_id) references users (account_id, user_id),
  check ((refused_at is null) = (refusal_reason is null)),
  check (refused_at is null or delivered_at is null)
);
create index orders_account on orders (account_id, opened_at desc);
create index orders_opened on orders (opened_at desc);

create table invitations (
  invitation_id uuid primary key,
  account_id uuid not null,
  order_id uuid not null unique,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  opened_at timestamptz,
  accepted_at timestamptz,
  cancelled_at timestamptz,
  version bigint not null,
  unique (account_id, invitation_id),
  foreign key (account_id, order_id) references orders (account_id, order_id),
  check (accepted_at is null or cancelled_at is null)
);

-- One for each mail that carried a link: only the secret's digest is kept.
create table invitation_links (
  link_id uuid primary key,
  account_id uuid not null,
  invitation_id uuid not null,
  secret_sha256 bytea not null unique,
  made_at timestamptz not null,
  foreign key (account_id, invitation_id) references invitations (account_id, invitation_id)
);

create table certification_requests (
  request_id uuid primary key,
  account_id uuid not null,
  -- One accepted request an order, whoever races whom.
  order_id uuid not null unique,
  der bytea not null,
  spki_sha256 text not null,
  key_kind text not null,
  received_at timestamptz not null,
  link_made_at timestamptz not null,
  version bigint not null,
  unique (account_id, request_id),
  foreign key (account_id, order_id) references orders (account_id, order_id)
);
create index certification_requests_key on certification_requests (spki_sha256);

create table controls (
  account_id uuid not null,
  order_id uuid not null,
  control text not null check (control in ('coherence', 'organisation', 'verification', 'commonName', 'phone')),
  outcome text not null check (outcome in ('pending', 'ok', 'failed', 'notRequired')),
  comment text not null,
  version bigint not null,
  primary key (order_id, control),
  foreign key (account_id, order_id) references orders (account_id, order_id)
);

create table authorities (
  authority_id uuid primary key,
  account_id uuid not null references accounts,
  -- Name in addresses: /ca/<name>.cer
  name text not null unique,
  issuer_id uuid references authorities,
  certificate bytea not null,
  -- PKCS#8, encrypted (PBES2).
  private_key text not null,
  made_at timestamptz not null,
  revoked_at timestamptz,
  revocation_reason text
);

-- Delegated OCSP responders (RFC 6960 §4.2.2.2), newest in use.
create table responders (
  responder_id uuid primary key,
  account_id uuid not null references accounts,
  authority_id uuid not null references authorities,
  certificate bytea not null,
  private_key text not null,
  not_after timestamptz not null
);
create index responders_authority on responders (authority_id, not_after desc);

create table revocation_lists (
  account_id uuid not null references accounts,
  authority_id uuid not null references authorities,
  number bigint not null,
  der bytea not null,
  this_update timestamptz not null,
  next_update timestamptz not null,
  primary key (authority_id, number)
);

-- What an authority is asked to issue, written and committed before it is asked: after a crash the same question is
-- asked again, with the same serial number and dates.
create table issuance_requests (
  issuance_request_id uuid primary key,
  account_id uuid not null,
  request_id uuid not null unique,
  order_id uuid not null,
  connector text not null,
  authority_id uuid not null references authorities,
  serial_number text not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  written_at timestamptz not null,
  unique (authority_id, serial_number),
  foreign key (account_id, request_id) references certification_requests (account_id, request_id),
  foreign key (account_id, order_id) references orders (account_id, order_id)
);

create table certificates (
  certificate_id uuid primary key,
  account_id uuid not null,
  order_id uuid not null,
  issuance_request_id uuid not null unique references issuance_requests,
  authority_id uuid not null references authorities,
  -- Lower-case hexadecimal.
  serial_number text not null,
  der bytea not null,
  not_before timestamptz not null,
  not_after timestamptz not null,
  spki_sha256 text not null,
  issued_at timestamptz not null,
  revoked_at timestamptz,
  revocation_reason text,
  version bigint not null,
  unique (authority_id, serial_number),
  foreign key (account_id, order_id) references orders (account_id, order_id),
  check ((revoked_at is null) = (revocation_reason is null))
);
create index certificates_order on certificates (order_id);
create index certificates_revoked on certificates (authority_id, revoked_at) where revoked_at is not null;

create table mails (
  mail_id uuid primary key,
  account_id uuid not null references accounts,
  order_id uuid,
  -- Which text, in which language, from what: rendered when it is sent, because its link is made then.
  kind text not null,
  language text not null,
  recipient text not null,
  subject text not null,
  facts jsonb not null,
  state text not null check (state in ('queued', 'sent', 'written', 'failed')),
  queued_at timestamptz not null,
  settled_at timestamptz,
  failure text,
  version bigint not null
);
create index mails_queued_at on mails (queued_at desc);
create index mails_waiting on mails (queued_at) where state = 'queued';

-- Outcome of every command by the id its sender chose: the same id again gets the same answer.
create table commands (
  account_id uuid not null references accounts,
  command_id uuid not null,
  name text not null,
  fingerprint bytea not null,
  outcome jsonb,
  at timestamptz not null,
  primary key (account_id, command_id)
);

create table journal (
  account_id uuid not null references accounts,
  number bigint generated always as identity,
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('anonymous', 'holder', 'operator', 'system', 'user')),
  actor_id uuid,
  actor_name text not null,
  address text,
  command text not null,
  command_id uuid not null,
  order_id uuid,
  args jsonb not null,
  -- 'done', or the code of the refusal.
  outcome text not null,
  version bigint,
  primary key (account_id, number)
);
create index journal_order on journal (order_id, number) where order_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the journal is append-only';
end $$;
create trigger journal_rows before update or delete on journal for each row execute function refuse_change();
create trigger journal_whole before truncate on journal for each statement execute function refuse_change();
