-- The eight kinds of applicants, cases started at the counter, signed requests and what is to be revoked.

alter table employee drop constraint employee_roles_check;
alter table employee add constraint employee_roles_check check (roles <@ array['operator', 'supervisor', 'auditor',
  'analyst', 'administrator', 'psc_head', 'psc_office', 'provider_officer', 'provider_head', 'support_officer',
  'archivist', 'contact_centre', 'quality_officer']);

alter table applicant drop constraint applicant_kind_check;
alter table applicant add constraint applicant_kind_check check (kind in ('individual', 'enotary', 'legal_entity',
  'domain_individual', 'domain_legal', 'treasury', 'nonresident_individual', 'nonresident_legal'));
alter table applicant alter column kind drop default;
alter table applicant alter column email drop not null;
alter table applicant
  add column bin text check (bin ~ '^[0-9]{12}$'),
  add column organisation text collate "kk-x-icu",
  add column details jsonb not null default '{}',
  add column representative jsonb;
create index applicant_bin on applicant (bin) where bin is not null;

-- A revocation has no place of keys and no policy; a case of the counter has no form that was sent.
alter table request alter column storage drop not null;
alter table request alter column policy_version drop not null;
alter table request alter column consent_at drop not null;
alter table request
  add column with_identity_card boolean not null default false,
  add column identity_card_arrived_at timestamptz,
  add column copied_from_id uuid references request deferrable initially deferred;

alter table request_key drop constraint request_key_usage_check;
alter table request_key add constraint request_key_usage_check check (usage in ('sign', 'auth', 'ssl'));

alter table certificate drop constraint certificate_usage_check;
alter table certificate add constraint certificate_usage_check
  check (usage in ('sign', 'auth', 'ssl', 'ca', 'seal', 'ocsp'));
alter table certificate add column bin text check (bin ~ '^[0-9]{12}$');
create index certificate_iin on certificate (iin) where iin is not null;
create index certificate_bin on certificate (bin) where bin is not null;

-- The applicant's own signature over his request (kualik/request/1): re-issue and revocation on the portal.
create table signed_request (
  id uuid primary key default uuidv7(),
  request_id uuid not null unique references request deferrable initially deferred,
  document bytea not null,
  document_sha256 sha256_hex not null unique,
  cms bytea not null,
  signer_cert_sha256 sha256_hex not null,
  received_at timestamptz not null
);

-- Certificates that a case revokes; of a re-issue, the predecessors that the applicant gives up in the same signed act.
create table revocation_target (
  id uuid primary key default uuidv7(),
  request_id uuid not null references request deferrable initially deferred,
  certificate_id uuid not null references certificate deferrable initially deferred,
  reason text not null,
  unique (request_id, certificate_id)
);
create index revocation_target_certificate on revocation_target (certificate_id);
