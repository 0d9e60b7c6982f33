-- Asked before every acceptance and every signature: was this key reported as compromised?
create index certificates_compromised on certificates (spki_sha256) where revocation_reason = 'keyCompromise';
