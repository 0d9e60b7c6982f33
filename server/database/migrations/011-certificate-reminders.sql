-- The fewest days before its end of which the owner of a sign-in certificate was told.
alter table sign_in_certificates add column reminded_days integer;
