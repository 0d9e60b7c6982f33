-- What an account and its auditors tell each other about an order (STA-1), what it notes on each certificate, and that it
-- does not want to be reminded of the end (REN-2).
create table order_comments (
  comment_id uuid primary key,
  account_id uuid not null,
  order_id uuid not null,
  author_id uuid not null references users (user_id),
  by_auditor boolean not null,
  text text not null,
  written_at timestamptz not null,
  version bigint not null,
  foreign key (account_id, order_id) references orders (account_id, order_id) deferrable
);
create index order_comments_order on order_comments (order_id, written_at);
create index order_comments_author on order_comments (author_id);
create trigger order_comments_stamp_order after insert or update on order_comments
  for each row execute function stamp_order();

alter table certificates add column note text not null default '';
alter table orders add column renewal_declined_at timestamptz;
