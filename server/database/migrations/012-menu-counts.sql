-- The menu counts the valid products of an account: each minute, for each of its people.
create index certificates_valid on certificates (account_id, not_after) include (order_id) where revoked_at is null;
