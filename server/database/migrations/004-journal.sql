-- The journal becomes a chain: each account's lines are numbered without gaps, and each carries a digest over the one
-- before it and over itself (server/journal/line-text.ts). Lines older than this have no digest and keep their numbers.

alter table journal
  alter column number drop identity,
  add column origin text not null default 'portal'
    check (origin in ('portal', 'extension', 'api', 'tls', 'job')),
  -- The person it is about: whose login or link it was, who was added.
  add column about_user_id uuid,
  add column chain bytea check (length(chain) = 32);

-- The last line of each account, by which a missing end is seen.
create table journal_heads (
  account_id uuid primary key references accounts,
  number bigint not null,
  -- 32 zeros before the first line.
  chain bytea not null check (length(chain) = 32)
);

-- Names and what else tells of people could never be erased from here: they are found by their ids when it is read.
alter table journal disable trigger journal_rows;
update journal set
  actor_name = case when actor_kind = 'system' then actor_name else '' end,
  origin = case when actor_kind = 'system' then 'job' else 'portal' end,
  args = args - 'composition' - 'instructions' - 'superUser' - 'name' - 'login' - 'mail';
alter table journal enable trigger journal_rows;

insert into journal_heads (account_id, number, chain)
  select account_id, max(number), decode(repeat('00', 32), 'hex') from journal group by account_id;

create index journal_at on journal (account_id, at);
