-- What devices hold of an account (docs/decisions/023): every row that is synchronised carries the account's version at its
-- last change, and a digest of all (id, version) says whether a device has them all.

-- Tells one account, in one database, from another: a device that meets a new one starts anew.
alter table accounts add column lineage uuid not null default gen_random_uuid();

-- The account's next version, taken once a transaction, which then holds the account: the order of versions is the order
-- of commits. What was taken is noted for the transaction, and forgotten with it or with the savepoint.
create function next_account_version(account uuid) returns bigint language plpgsql as $$
declare
  noted text := coalesce(current_setting('paraphe.versions', true), '');
  taken bigint := substring(noted from account::text || '=(\d+)');
begin
  if taken is null then
    update accounts set version = version + 1 where account_id = account returning version into strict taken;
    perform set_config('paraphe.versions', format('%s %s=%s', noted, account, taken), true);
  end if;
  return taken;
end $$;

-- The order of what a device sends: the number of the last command that was settled.
create table sync_clients (
  account_id uuid not null references accounts,
  client_id uuid not null,
  user_id uuid not null references users,
  last_number bigint not null,
  seen_at timestamptz not null,
  primary key (account_id, client_id)
);
create index sync_clients_user on sync_clients (user_id);
alter table commands add column version bigint;

-- Opens what a person's devices keep while they are signed in, and only then; sealed like other secrets.
alter table users add column replica_secret bytea;

-- Forms of orders that are not sent yet, and lists that somebody wants to see again: a person's own, on all devices.
create table order_drafts (
  draft_id uuid primary key,
  account_id uuid not null,
  user_id uuid not null,
  content jsonb not null,
  saved_at timestamptz not null,
  version bigint not null,
  foreign key (account_id, user_id) references users (account_id, user_id) on delete cascade
);
create index order_drafts_user on order_drafts (user_id);

create table list_views (
  view_id uuid primary key,
  account_id uuid not null,
  user_id uuid not null,
  name text not null,
  query text not null,
  version bigint not null,
  foreign key (account_id, user_id) references users (account_id, user_id) on delete cascade
);
create index list_views_user on list_views (user_id);

alter table orders add column last_operation_at timestamptz;
update orders set last_operation_at = coalesce(
  (select max(at) from journal where journal.order_id = orders.order_id and outcome = 'done'), opened_at);
create function begin_operations() returns trigger language plpgsql as $$
begin
  new.last_operation_at := coalesce(new.last_operation_at, new.opened_at);
  return new;
end $$;
create trigger orders_first_operation before insert on orders for each row execute function begin_operations();
alter table orders alter column last_operation_at set not null;
create index orders_version on orders (account_id, version, order_id);

-- The hash of the signature: known when it is issued, read from the certificate for those of before.
alter table certificates add column signature_hash text;

-- A change that forgot the version gets one: without it devices would never hear of it.
create function stamp_version() returns trigger language plpgsql as $$
begin
  if new.version = old.version and new is distinct from old then
    new.version := next_account_version(new.account_id);
  end if;
  return new;
end $$;
create trigger orders_stamp before update on orders for each row execute function stamp_version();
create trigger contacts_stamp before update on contacts for each row execute function stamp_version();
create trigger custom_fields_stamp before update on custom_fields for each row execute function stamp_version();
create trigger users_stamp before update on users for each row
  when (new.name is distinct from old.name or new.mail is distinct from old.mail
    or new.list_columns is distinct from old.list_columns)
  execute function stamp_version();

-- What hangs on an order changes the order's row on devices.
create function stamp_order() returns trigger language plpgsql as $$
declare
  stamp bigint := new.version;
begin
  if tg_op = 'UPDATE' and new.version = old.version then
    if new is not distinct from old then return null; end if;
    stamp := next_account_version(new.account_id);
  end if;
  update orders set version = stamp where order_id = new.order_id and version < stamp;
  return null;
end $$;
do $$
declare part text;
begin
  foreach part in array array['invitations', 'certification_requests', 'controls', 'certificates'] loop
    execute format(
      'create trigger %1$s_stamp_order after insert or update on %1$s for each row execute function stamp_order()', part);
  end loop;
end $$;

create table sync_digests (
  account_id uuid not null,
  -- A kind of rows, or a kind and the person whose own they are.
  scope text not null,
  -- All sync_hash of them, by exclusive or: the order does not matter, and what comes goes the same way.
  digest bigint not null,
  rows bigint not null,
  primary key (account_id, scope)
);

-- core/sync/digest.ts computes the same.
create function sync_hash(id text, version bigint) returns bigint language sql immutable strict parallel safe as $$
  select ('x' || encode(substr(sha256(convert_to(id || ' ' || version, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint
$$;

-- One function a table, since each statement of it is then planned once.
do $$
declare
  kind record;
  rows_of text;
begin
  for kind in select * from (values
    ('orders', 'order_id::text', '''order'''),
    ('contacts', 'contact_id::text', '''contact'''),
    ('custom_fields', 'slot', '''customField'''),
    ('users', 'user_id::text', '''person'''),
    ('order_drafts', 'draft_id::text', '''draft:'' || user_id'),
    ('list_views', 'view_id::text', '''view:'' || user_id')
  ) as kinds (name, id, scope) loop
    rows_of := format('select account_id, %s as scope, sync_hash(%s, version) as hash', kind.scope, kind.id);
    execute format($function$
      create function digest_%1$s() returns trigger language plpgsql as $body$
      begin
        if tg_op = 'INSERT' then
          insert into sync_digests
            select account_id, scope, bit_xor(hash), count(*) from (%2$s from new_rows) as came
            group by account_id, scope order by account_id, scope
          on conflict (account_id, scope) do update
            set digest = sync_digests.digest # excluded.digest, rows = sync_digests.rows + excluded.rows;
        elsif tg_op = 'DELETE' then
          insert into sync_digests
            select account_id, scope, bit_xor(hash), -count(*) from (%2$s from old_rows) as went
            group by account_id, scope order by account_id, scope
          on conflict (account_id, scope) do update
            set digest = sync_digests.digest # excluded.digest, rows = sync_digests.rows + excluded.rows;
        else
          insert into sync_digests
            select account_id, scope, bit_xor(hash), sum(change) from (
              select *, 1 as change from (%2$s from new_rows) as came
              union all select *, -1 from (%2$s from old_rows) as went) as both_sides
            group by account_id, scope having bit_xor(hash) <> 0 or sum(change) <> 0 order by account_id, scope
          on conflict (account_id, scope) do update
            set digest = sync_digests.digest # excluded.digest, rows = sync_digests.rows + excluded.rows;
        end if;
        return null;
      end $body$ $function$, kind.name, rows_of);
    execute format('create trigger %1$s_came after insert on %1$s referencing new table as new_rows
      for each statement execute function digest_%1$s()', kind.name);
    execute format('create trigger %1$s_went after delete on %1$s referencing old table as old_rows
      for each statement execute function digest_%1$s()', kind.name);
    execute format('create trigger %1$s_changed after update on %1$s referencing old table as old_rows
      new table as new_rows for each statement execute function digest_%1$s()', kind.name);
    execute format('insert into sync_digests
      select account_id, scope, bit_xor(hash), count(*) from (%2$s from %1$s) as there group by account_id, scope',
      kind.name, rows_of);
  end loop;
end $$;
