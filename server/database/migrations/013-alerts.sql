-- Every state change of an order reaches those who follow it (STA-2).

alter table orders
  -- The state that people were last alerted of; null before the first.
  add column alerted_state text,
  -- When time alone ends that state.
  add column state_ends_at timestamptz;

-- Nobody is alerted of what came to pass before there were alerts. As core/orders/state.ts derives it.
update orders set (alerted_state, state_ends_at) = (
  select
    case
      when c.issued > 0 and c.unrevoked = 0 then 'revoked'
      when c.issued > 0 and c.last_end > now() then 'valid'
      when c.issued > 0 then 'expired'
      when orders.refused_at is not null then 'refused'
      when i.cancelled_at is not null then 'cancelled'
      when exists (select from certification_requests r where r.order_id = orders.order_id) then
        case when exists (select from controls k
            where k.order_id = orders.order_id and k.outcome not in ('ok', 'notRequired'))
          then 'underVerification' else 'readyToDeliver' end
      when i.accepted_at is null and i.expires_at <= now() then 'invitationExpired'
      else 'awaitingHolder'
    end,
    case
      when c.last_end > now() then c.last_end
      when c.issued = 0 and orders.refused_at is null and i.cancelled_at is null and i.accepted_at is null
        and i.expires_at > now() then i.expires_at
    end
  from invitations i, (
    select count(*) as issued, count(*) filter (where revoked_at is null) as unrevoked,
      max(not_after) filter (where revoked_at is null) as last_end
    from certificates where order_id = orders.order_id) c
  where i.order_id = orders.order_id);
create index orders_state_ends on orders (state_ends_at) where state_ends_at is not null;

-- One row a person. The number is taken while the account is held (its version comes first), so that numbers of one
-- account become visible in their order: who asks for those after the newest they saw misses none.
create table alerts (
  alert_id uuid primary key,
  -- Of the order, when it was written.
  account_id uuid not null references accounts,
  -- No foreign key: to check it would hold the person after the account, and commands about people hold them before.
  user_id uuid not null,
  number bigint not null generated always as identity,
  -- A state, or what core/alerts/alert-kinds.ts adds to them.
  kind text not null,
  order_id uuid not null references orders,
  at timestamptz not null,
  facts jsonb not null,
  -- By which ways it was to reach the person: what they had chosen then.
  channels text[] not null,
  seen_at timestamptz,
  version bigint not null
);
create unique index alerts_user on alerts (user_id, number);
create index alerts_unseen on alerts (user_id) where seen_at is null;

-- Null: the usual ways.
alter table users add column alert_choices jsonb;

-- Devices that are woken by a push message (RFC 8030).
create table push_subscriptions (
  subscription_id uuid primary key,
  account_id uuid not null,
  user_id uuid not null,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  added_at timestamptz not null,
  -- Up to which number of the person's alerts it was woken; commands that write alerts do not touch this row.
  told_number bigint not null,
  -- When a message that failed is tried again.
  retry_at timestamptz,
  failures integer not null default 0,
  version bigint not null,
  foreign key (account_id, user_id) references users (account_id, user_id) on delete cascade
);
create index push_subscriptions_user on push_subscriptions (user_id);

-- By which push services know this portal (RFC 8292).
create table push_keys (
  account_id uuid primary key references accounts,
  public_key text not null,
  -- Encrypted by a key that is not in the database.
  sealed_private_key bytea not null,
  made_at timestamptz not null
);

-- Servers tell those who are connected to them what another one committed.
create function tell_version() returns trigger language plpgsql as $$
begin
  perform pg_notify('portal_event', 'change ' || new.account_id || ' ' || new.version);
  return null;
end $$;
create trigger accounts_version after update of version on accounts
  for each row when (old.version is distinct from new.version) execute function tell_version();

create function tell_alert() returns trigger language plpgsql as $$
begin
  perform pg_notify('portal_event', 'alert ' || new.user_id);
  return null;
end $$;
create trigger alerts_told after insert or update of seen_at on alerts
  for each row execute function tell_alert();
