-- Orders that somebody of the account must approve before anything of them reaches the holder (APP-1, APP-2).
alter table orders
  add column approval_asked_at timestamptz,
  add column approved_at timestamptz,
  add column approval_refused_at timestamptz,
  add column approval_refusal_reason text,
  add column approval_decided_by uuid references users (user_id),
  add check (approved_at is null or approval_refused_at is null),
  add check (approval_asked_at is not null or coalesce(approved_at, approval_refused_at) is null),
  add check ((approval_refused_at is null) = (approval_refusal_reason is null)),
  add check ((coalesce(approved_at, approval_refused_at) is null) = (approval_decided_by is null));

create index orders_approval_decided_by on orders (approval_decided_by) where approval_decided_by is not null;
-- The menu counts them for every approver, each minute.
create index orders_awaiting_approval on orders (account_id)
  where approval_asked_at is not null and approved_at is null and approval_refused_at is null;
