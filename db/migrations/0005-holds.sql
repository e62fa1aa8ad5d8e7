-- Certificates on hold ("I did not order this"), the links of the notices, and an operator's lost key.

create table key_loss (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employee deferrable initially deferred,
  since timestamptz not null,
  channel text not null check (channel in ('self', 'superior', 'telephone')),
  reported_by_id uuid not null references employee deferrable initially deferred,
  reported_at timestamptz not null,
  state text not null check (state in ('reported', 'acted', 'dismissed')),
  decided_by_id uuid references employee deferrable initially deferred,
  decided_at timestamptz,
  check (since <= reported_at),
  check ((state = 'reported') = (decided_at is null) and (decided_at is null) = (decided_by_id is null))
);
create index key_loss_employee on key_loss (employee_id);

-- What an operator says on the telephone when his key is lost; only the hash is kept.
create table key_loss_code (
  employee_id uuid primary key references employee deferrable initially deferred,
  code_sha256 sha256_hex not null unique,
  made_at timestamptz not null
);

-- The owner's own signatures: to place a hold, or to ask for its end.
create table hold_signature (
  id uuid primary key default uuidv7(),
  act text not null check (act in ('hold', 'release')),
  document bytea not null,
  document_sha256 sha256_hex not null unique,
  cms bytea not null,
  signer_cert_sha256 sha256_hex not null,
  received_at timestamptz not null
);

-- The document that lifts holds and, once it came back, the employee's signature over it.
create table hold_release (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employee deferrable initially deferred,
  document bytea not null,
  document_sha256 sha256_hex not null unique,
  created_at timestamptz not null,
  cms bytea,
  signer_cert_sha256 sha256_hex,
  received_at timestamptz,
  check ((cms is null) = (received_at is null) and (cms is null) = (signer_cert_sha256 is null))
);

create table hold (
  id uuid primary key default uuidv7(),
  certificate_id uuid not null references certificate deferrable initially deferred,
  serial_hex text not null,
  ca_id uuid not null references ca deferrable initially deferred,
  state text not null default 'active' check (state in ('active', 'released', 'became_revocation')),
  channel text not null
    check (channel in ('signature', 'notice_link', 'counter', 'call_centre', 'operator_key_loss')),
  placed_at timestamptz not null,
  placed_by_id uuid references employee deferrable initially deferred,
  signature_id uuid references hold_signature deferrable initially deferred,
  key_loss_id uuid references key_loss deferrable initially deferred,
  ends_at timestamptz not null,
  warned_days integer,
  asked_id uuid references hold_signature deferrable initially deferred,
  release_way text check (release_way in ('other_certificate', 'counter', 'worklist')),
  release_id uuid references hold_release deferrable initially deferred,
  released_at timestamptz,
  released_by_id uuid references employee deferrable initially deferred,
  ended_at timestamptz,
  revocation_id uuid references revocation deferrable initially deferred,
  recorded_at timestamptz,
  gone_at timestamptz,
  crl_number bigint,
  gone_crl_number bigint,
  check (ends_at > placed_at),
  check ((state = 'active') = (ended_at is null)),
  check ((state = 'released') = (released_at is not null) and (released_at is null) = (release_way is null))
);
-- At most one hold counts for a certificate; a released one may be followed by another.
create unique index hold_active on hold (certificate_id) where state <> 'released';
create index hold_ending on hold (ends_at) where state = 'active';
create index hold_key_loss on hold (key_loss_id) where key_loss_id is not null;
create index hold_unpublished on hold (ca_id) where crl_number is null or gone_crl_number is null;

-- "I did not order this": one link a letter, for one purpose. Only the hash of the secret is kept.
create table hold_link (
  id uuid primary key default uuidv7(),
  request_id uuid not null references request deferrable initially deferred,
  outbox_id uuid not null unique references outbox deferrable initially deferred,
  token_sha256 sha256_hex not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index hold_link_request on hold_link (request_id);

-- A revocation after a hold counts from the hold; when it was stored is another moment.
alter table revocation add column recorded_at timestamptz;

-- What no longer counts, and since when: revoked, on hold, or on its way from a hold to a revocation.
create view stopped_certificate as
  select certificate_id, revoked_at as since from revocation
  union all
  select certificate_id, placed_at from hold where state <> 'released';
