-- Which certificate opened a session, so that revoking it ends that session, and which one a ticket stands for.

alter table sessions add column certificate_id uuid references sign_in_certificates;
create index sessions_certificate on sessions (certificate_id) where certificate_id is not null;

alter table sign_in_tickets
  add column certificate_id uuid references sign_in_certificates,
  add constraint sign_in_tickets_certificate check ((purpose = 'certificate') = (certificate_id is not null));

-- Asked before every certificate: whose is this key, and was it reported as compromised?
create index sign_in_certificates_key on sign_in_certificates (spki_sha256);
