-- A new phone's secret waits beside the old one's until it is confirmed.
alter table totp_secrets add column next_sealed bytea;

-- Servers keep sessions in memory for seconds; whatever changes what a session may do tells them at its commit whose it is.
create function tell_session_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('session_change', coalesce(new.account_id, old.account_id)::text);
  return null;
end $$;
create trigger users_session_change after delete or update of
  name, login, super_user, rights, password_changed_at, suspended_at, blocked_at, removed_at, withdrawn_purposes
  on users for each row execute function tell_session_change();
create trigger accounts_session_change after update of name, sign_in_mode
  on accounts for each row execute function tell_session_change();
create trigger sessions_session_change after delete or update of token_sha256, mode, audience, proven_at
  on sessions for each row execute function tell_session_change();
create trigger totp_secrets_session_change after insert or delete or update of confirmed_at
  on totp_secrets for each row execute function tell_session_change();
