-- Beside an order as devices keep it, its row in their lists: made once, rather than by each device (docs/decisions/025).

delete from packed_orders;
alter table packed_orders add column list_row text not null;

-- Whole pages of them, compressed as they travel: those of an account in the order of its versions, one behind the other.
create table packed_pages (
  account_id uuid not null references accounts on delete cascade,
  -- Orders after this one…
  after_version bigint not null,
  after_id uuid not null,
  -- … up to this one.
  last_version bigint not null,
  last_id uuid not null,
  format text not null,
  -- Of its orders; as sync_digests has them of all.
  digest bigint not null,
  -- Null once an order of the page has changed; where the page ends stays, so that those behind it stay good.
  list bytea,
  whole bytea,
  primary key (account_id, after_version, after_id)
);
alter table packed_pages alter column list set storage external, alter column whole set storage external;

create or replace function forget_packed_orders() returns trigger language plpgsql as $$
begin
  delete from packed_orders p using changed c where p.order_id = c.order_id;
  update packed_pages p set list = null, whole = null from changed c
    where p.account_id = c.account_id and p.list is not null
      and (c.version, c.order_id) > (p.after_version, p.after_id)
      and (c.version, c.order_id) <= (p.last_version, p.last_id);
  return null;
end $$;
create trigger orders_forget_packed_deleted after delete on orders referencing old table as changed
  for each statement execute function forget_packed_orders();
