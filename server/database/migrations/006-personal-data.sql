-- Somebody asked by mail for the link to their personal data; a job looks whether there is such a person, so that
-- asking costs alike.
create table personal_data_requests (
  request_id uuid primary key,
  account_id uuid not null references accounts,
  mail text not null,
  asked_at timestamptz not null
);

-- A notice that a certificate ends soon: once for each of the days before its end at which one is given.
create table expiry_reminders (
  account_id uuid not null references accounts,
  certificate_id uuid not null references certificates,
  days integer not null,
  sent_at timestamptz not null,
  version bigint not null,
  primary key (certificate_id, days)
);
create index certificates_end on certificates (not_after) where revoked_at is null;
