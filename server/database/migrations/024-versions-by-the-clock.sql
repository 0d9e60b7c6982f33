-- Versions go by the clock, in milliseconds since 1970, wherever that is later than the next number: a portal that came back
-- from a backup must not give a number again that a device knows as another change's, or both would have the same digest.
create or replace function next_account_version(account uuid) returns bigint language plpgsql as $$
declare
  noted text := coalesce(current_setting('paraphe.versions', true), '');
  taken bigint := substring(noted from account::text || '=(\d+)');
begin
  if taken is null then
    update accounts set version = greatest(version + 1, floor(extract(epoch from clock_timestamp()) * 1000)::bigint)
      where account_id = account returning version into strict taken;
    perform set_config('paraphe.versions', format('%s %s=%s', noted, account, taken), true);
  end if;
  return taken;
end $$;
