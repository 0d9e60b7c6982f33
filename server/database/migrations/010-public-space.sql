-- What customers without an account order stands in the public space, an account of the office's making; it moves when
-- an account is opened for their organisation (ACC-4).

alter table accounts
  drop constraint accounts_kind_check,
  drop constraint accounts_check,
  add constraint accounts_kind_check check (kind in ('customer', 'office', 'public')),
  add constraint accounts_customer_plan_check check ((kind = 'customer') = (plan is not null));
create unique index accounts_public on accounts (kind) where kind = 'public';

-- There an operator is the requester, who belongs to the office.
alter table orders
  drop constraint orders_account_id_requester_id_fkey,
  add foreign key (requester_id) references users;

-- Moving an order moves all that hangs on it: looked at when the move is whole.
alter table invitations alter constraint invitations_account_id_order_id_fkey deferrable;
alter table invitation_links alter constraint invitation_links_account_id_invitation_id_fkey deferrable;
alter table certification_requests alter constraint certification_requests_account_id_order_id_fkey deferrable;
alter table controls alter constraint controls_account_id_order_id_fkey deferrable;
alter table issuance_requests
  alter constraint issuance_requests_account_id_request_id_fkey deferrable,
  alter constraint issuance_requests_account_id_order_id_fkey deferrable;
alter table certificates alter constraint certificates_account_id_order_id_fkey deferrable;
