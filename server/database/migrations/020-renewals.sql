-- Renewals of certificates, ordered by hand or by the portal itself (REN-1, AUR-1).
alter table orders
  -- Since when the portal is to renew it by itself.
  add column automatic_renewal_since timestamptz,
  add column renewal_of uuid,
  -- The renewal, until it comes to nothing: one at a time.
  add column renewed_by uuid unique,
  add foreign key (account_id, renewal_of) references orders (account_id, order_id) deferrable,
  add foreign key (account_id, renewed_by) references orders (account_id, order_id) deferrable,
  add check (automatic_renewal_since is null or renewal_declined_at is null);

create index orders_renewal_of on orders (renewal_of) where renewal_of is not null;
-- Looked through every minute.
create index orders_automatic_renewal on orders (order_id)
  where automatic_renewal_since is not null and renewed_by is null;

-- Renewals that the portal could not order: how often, and when it tries again.
create table renewal_failures (
  order_id uuid primary key,
  account_id uuid not null,
  failures integer not null,
  -- Null: not by itself any more.
  try_again_at timestamptz,
  version bigint not null,
  foreign key (account_id, order_id) references orders (account_id, order_id) deferrable
);
