-- Orders as devices are told them (docs/decisions/025), kept so that a new device's first synchronisation need not put
-- a hundred thousand of them together again.

create table packed_orders (
  order_id uuid primary key,
  account_id uuid not null,
  -- The order's, when it was packed.
  version bigint not null,
  -- Names the query that made it: another version of the portal packs otherwise.
  format text not null,
  packed text not null,
  foreign key (account_id, order_id) references orders (account_id, order_id) on update cascade on delete cascade
);
create index packed_orders_account on packed_orders (account_id);

-- What is no longer so is not kept: it may be what somebody had erased.
create function forget_packed_orders() returns trigger language plpgsql as $$
begin
  delete from packed_orders p using changed c where p.order_id = c.order_id;
  return null;
end $$;
create trigger orders_forget_packed after update on orders referencing old table as changed
  for each statement execute function forget_packed_orders();
