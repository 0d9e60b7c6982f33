-- Contacts that an order names (CON-1), of its own account.
alter table contacts add unique (account_id, contact_id);
alter table orders
  add column administrative_contact_id uuid,
  add column technical_contact_id uuid,
  add foreign key (account_id, administrative_contact_id) references contacts (account_id, contact_id)
    on delete set null (administrative_contact_id),
  add foreign key (account_id, technical_contact_id) references contacts (account_id, contact_id)
    on delete set null (technical_contact_id);
create index orders_administrative_contact on orders (administrative_contact_id)
  where administrative_contact_id is not null;
create index orders_technical_contact on orders (technical_contact_id) where technical_contact_id is not null;
