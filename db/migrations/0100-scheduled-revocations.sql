-- A revocation may be ordered for a later moment, and may say since when the key is thought to be known to others.
-- effect_begun_at: the signer has begun, so the applicant can no longer take the order back.

alter table request add column effective_at timestamptz;
alter table request add column effect_begun_at timestamptz;
alter table revocation_target add column invalid_since timestamptz;
