-- Every name that a certificate stands for, so that lists need not read the certificates. Those of before name the mailbox
-- of their order and nothing else: all products so far are mail certificates.
alter table certificates add column subject_alt_names text[] not null default '{}';
update certificates set subject_alt_names = array[composition ->> 'emailAddress']
  from orders where orders.order_id = certificates.order_id;
