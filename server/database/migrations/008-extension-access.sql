-- The session that made a pairing code: the code is worth nothing once that has ended.
alter table sign_in_tickets
  add column session_id uuid,
  add constraint sign_in_tickets_pairing check (purpose <> 'pairing' or session_id is not null);
create index sign_in_tickets_user on sign_in_tickets (user_id);
create index webauthn_challenges_over on webauthn_challenges (expires_at);
