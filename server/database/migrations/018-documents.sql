-- What an account shows its auditors (DOC-1). Kept in the database, so that a backup has the order whole.
create table order_documents (
  document_id uuid primary key,
  account_id uuid not null,
  order_id uuid not null,
  author_id uuid not null references users (user_id),
  type text not null,
  issuer text not null,
  issued_on date not null,
  expires_on date,
  file_name text not null,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
  size integer not null,
  content bytea not null,
  attached_at timestamptz not null,
  version bigint not null,
  foreign key (account_id, order_id) references orders (account_id, order_id) deferrable
);
-- Such files do not become smaller.
alter table order_documents alter column content set storage external;
create index order_documents_order on order_documents (order_id, attached_at);
create index order_documents_author on order_documents (author_id);
create trigger order_documents_stamp_order after insert or update on order_documents
  for each row execute function stamp_order();
