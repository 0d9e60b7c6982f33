-- Certificates whose product wants them accepted after their delivery, and revoked else (LST-1; T 6.4).
alter table certificates
  add column accept_by timestamptz,
  add column accepted_at timestamptz,
  -- When those who follow the order were reminded.
  add column acceptance_reminded_at timestamptz,
  add check (accepted_at is null or accept_by is not null);

-- Looked through every minute, and counted in menus.
create index certificates_to_accept on certificates (account_id, accept_by)
  where accept_by is not null and accepted_at is null and revoked_at is null;
