-- The hosts for which a certificate stands, in the one form in which they are compared, so that those of a site are found
-- by an index. Certificates of before are for mail and stand for none.
alter table certificates add column hosts text[] not null default '{}';
create index certificates_hosts on certificates using gin (hosts) where hosts <> '{}';
