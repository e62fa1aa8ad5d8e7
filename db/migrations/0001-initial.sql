-- The first schema. Foreign keys are checked at commit, so that one transaction may write rows in any order.

create extension if not exists pg_trgm;

create domain sha256_hex as text check (value ~ '^[0-9a-f]{64}$');
create domain localized as jsonb check (value ? 'kk' and value ? 'ru' and value ? 'en');

-- Folded text for search: lower case, Kazakh letters to their Russian neighbours, Latin i and h typed inside Cyrillic
-- words likewise. Immutable, because an index is built on it: a change needs a new name or a reindex.
create function kk_fold(text) returns text
  language sql immutable strict parallel safe
  return translate(lower(normalize($1, nfc) collate "pg_c_utf8"), 'әғқңөұүһіёыih', 'агкноуухиеиих');

create table region (
  code text primary key,
  name localized not null
);

create table settlement (
  id text primary key,
  region_code text not null references region deferrable initially deferred,
  name localized not null
);
create index settlement_region on settlement (region_code);

create table office (
  id uuid primary key default uuidv7(),
  code text not null unique,
  kind text not null check (kind in ('psc', 'provider')),
  region_code text not null references region deferrable initially deferred,
  settlement_id text not null references settlement deferrable initially deferred,
  name localized not null,
  address localized not null,
  phone text not null,
  hours localized not null
);
create index office_settlement on office (settlement_id);

create table employee (
  id uuid primary key default uuidv7(),
  iin text not null unique check (iin ~ '^[0-9]{12}$'),
  surname text collate "kk-x-icu" not null,
  given_name text collate "kk-x-icu" not null,
  patronymic text collate "kk-x-icu",
  phone text not null,
  roles text[] not null check (roles <@ array['operator', 'supervisor', 'auditor', 'analyst', 'administrator']),
  office_id uuid references office deferrable initially deferred,
  state text not null default 'active' check (state in ('active', 'suspended')),
  suspended_at timestamptz,
  check ((state = 'suspended') = (suspended_at is not null))
);

create table employee_certificate (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employee deferrable initially deferred,
  usage text not null check (usage in ('sign', 'auth')),
  sha256 sha256_hex not null unique,
  der bytea not null,
  serial_hex text not null
);
create index employee_certificate_employee on employee_certificate (employee_id);

create table applicant (
  id uuid primary key default uuidv7(),
  kind text not null default 'individual' check (kind in ('individual')),
  iin text not null check (iin ~ '^[0-9]{12}$'),
  surname text collate "kk-x-icu" not null,
  given_name text collate "kk-x-icu" not null,
  patronymic text collate "kk-x-icu",
  email text not null,
  phone text not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  folded_name text generated always as
    (kk_fold(surname || ' ' || given_name || coalesce(' ' || patronymic, ''))) stored
);
create index applicant_folded_name on applicant using gin (folded_name gin_trgm_ops);
create index applicant_name on applicant (((surname || ' ' || given_name) collate "kk-x-icu"), id);
create index applicant_iin on applicant (iin);

create table request (
  id uuid primary key default uuidv7(),
  number text collate "C" not null unique check (number ~ '^[0-9A-Z]{13}$'),
  service_id text not null,
  service_version integer not null,
  channel_id text not null,
  step text not null default '',
  status text not null default 'DRAFT' check (status in ('DRAFT', 'SIGNED', 'SENT', 'REGISTERED',
    'WAITING_FOR_APPLICANT', 'WAITING_FOR_PAYMENT', 'UNDER_REVIEW', 'EXTENDED', 'ISSUING', 'COMPLETED', 'REFUSED', 'LAPSED')),
  step_entered_at timestamptz not null,
  version integer not null default 1 check (version > 0),
  applicant_id uuid not null references applicant deferrable initially deferred,
  region_code text references region deferrable initially deferred,
  settlement_id text references settlement deferrable initially deferred,
  office_id uuid references office deferrable initially deferred,
  storage text not null check (storage in ('file', 'protected_carrier', 'id_card')),
  policy_version text not null,
  consent_at timestamptz not null,
  idempotency_key uuid not null unique,
  payload_sha256 sha256_hex not null,
  submitted_at timestamptz not null,
  registered_at timestamptz,
  wait_until timestamptz,
  service_deadline timestamptz,
  claimed_by_id uuid references employee deferrable initially deferred,
  claimed_at timestamptz,
  claim_touched_at timestamptz,
  refusal_kind text,
  refusal_step text,
  refusal_code text,
  refusal_ground text,
  refusal_text localized,
  finished_at timestamptz,
  install_token_sha256 sha256_hex unique,
  install_expires_at timestamptz,
  install_consumed_at timestamptz,
  installed_at timestamptz,
  blocked_reason text,
  check ((claimed_by_id is null) = (claimed_at is null) and (claimed_by_id is null) = (claim_touched_at is null)),
  check ((status = 'REFUSED') = (refusal_kind is not null)),
  check ((status in ('COMPLETED', 'REFUSED', 'LAPSED')) = (finished_at is not null))
);
create index request_applicant on request (applicant_id);
create index request_submitted on request (submitted_at, id);
create index request_office on request (office_id, status);
create index request_open on request (service_deadline) where finished_at is null;
create index request_waiting on request (wait_until) where finished_at is null and wait_until is not null;
create index request_claimed on request (claim_touched_at) where claimed_by_id is not null;

create table request_key (
  id uuid primary key default uuidv7(),
  request_id uuid not null references request deferrable initially deferred,
  usage text not null check (usage in ('sign', 'auth')),
  csr_der bytea not null,
  csr_sha256 sha256_hex not null,
  spki_sha256 sha256_hex not null,
  unique (request_id, usage),
  unique (request_id, spki_sha256)
);

create table event (
  id bigint generated by default as identity primary key,
  request_id uuid not null references request deferrable initially deferred,
  seq integer not null,
  at timestamptz not null,
  type text not null check (type in ('start', 'complete', 'judge', 'arrive', 'expire')),
  step text not null,
  to_step text not null,
  path text[] not null,
  status text not null,
  actor_kind text not null check (actor_kind in ('applicant', 'employee', 'system')),
  actor_id text,
  reason_code text,
  data jsonb not null default '{}',
  unique (request_id, seq)
);

create table document (
  id uuid primary key default uuidv7(),
  request_id uuid not null references request deferrable initially deferred,
  kind text not null check (kind in ('application', 'receipt', 'refusal', 'paper')),
  title localized not null,
  content_type text not null,
  content bytea,
  sha256 sha256_hex,
  created_at timestamptz not null,
  seen_by_id uuid references employee deferrable initially deferred,
  seen_at timestamptz,
  item_id text,
  check (kind = 'paper' or (content is not null and sha256 is not null))
);
create index document_request on document (request_id);
-- A retried job must not file the same paper twice.
create unique index document_once on document (request_id, kind) where kind <> 'paper';
create unique index document_paper_once on document (request_id, item_id) where kind = 'paper';

create table receipt (
  id uuid primary key default uuidv7(),
  request_id uuid not null unique references request deferrable initially deferred,
  number text not null unique,
  given_at timestamptz not null,
  service localized not null,
  items jsonb not null,
  hand_out_at timestamptz not null,
  hand_out_place localized not null,
  employee_id uuid not null references employee deferrable initially deferred,
  employee_name text collate "kk-x-icu" not null,
  employee_phone text not null
);

create table register_answer (
  id uuid primary key default uuidv7(),
  request_id uuid not null references request deferrable initially deferred,
  register text not null,
  outcome text not null check (outcome in ('found', 'absent', 'different', 'unavailable')),
  asked_at timestamptz not null,
  answered_at timestamptz,
  attempt integer not null,
  answer jsonb,
  answer_sha256 sha256_hex,
  check (outcome = 'unavailable' or (answered_at is not null and answer_sha256 is not null))
);
create index register_answer_request on register_answer (request_id);

create table confirmation (
  id uuid primary key default uuidv7(),
  request_id uuid not null references request deferrable initially deferred,
  employee_id uuid not null references employee deferrable initially deferred,
  document bytea not null,
  document_sha256 sha256_hex not null unique,
  case_version integer not null,
  created_at timestamptz not null,
  cms bytea,
  signer_cert_sha256 sha256_hex,
  received_at timestamptz,
  verdict_code text,
  verdict jsonb
);
create index confirmation_request on confirmation (request_id);

create table ca (
  id uuid primary key default uuidv7(),
  name text not null unique check (name in ('root', 'nca_rsa')),
  role text not null check (role in ('root', 'issuing')),
  subject text not null,
  certificate bytea not null,
  sha256 sha256_hex not null,
  not_after timestamptz not null,
  key_file text not null,
  next_crl_number bigint not null default 1
);

create table crl_issue (
  id uuid primary key default uuidv7(),
  ca_id uuid not null references ca deferrable initially deferred,
  number bigint not null,
  kind text not null check (kind in ('full')),
  this_update timestamptz not null,
  next_update timestamptz not null,
  der bytea not null,
  sha256 sha256_hex not null,
  entries integer not null,
  published_at timestamptz not null,
  unique (ca_id, number)
);

create table certificate (
  id uuid primary key default uuidv7(),
  request_id uuid references request deferrable initially deferred,
  usage text not null check (usage in ('sign', 'auth', 'ca', 'seal', 'ocsp')),
  ca_id uuid not null references ca deferrable initially deferred,
  profile_id text not null,
  profile_version integer not null,
  serial_hex text not null unique,
  spki_sha256 sha256_hex not null,
  subject text not null,
  iin text check (iin ~ '^[0-9]{12}$'),
  tbs bytea not null,
  signature bytea,
  der bytea,
  sha256 sha256_hex unique,
  not_before timestamptz not null,
  not_after timestamptz not null,
  state text not null check (state in ('intended', 'signed', 'issued')),
  intended_at timestamptz not null,
  issued_at timestamptz,
  unique (request_id, usage),
  check (not_after > not_before),
  check (state = 'intended' or signature is not null),
  check (state <> 'issued' or (der is not null and sha256 is not null and issued_at is not null))
);
create index certificate_spki on certificate (spki_sha256);

create table revocation (
  id uuid primary key default uuidv7(),
  certificate_id uuid not null unique references certificate deferrable initially deferred,
  serial_hex text not null,
  ca_id uuid not null references ca deferrable initially deferred,
  reason text not null,
  revoked_at timestamptz not null,
  requested_by text not null,
  crl_number bigint
);
create index revocation_ca on revocation (ca_id);
create index revocation_unpublished on revocation (ca_id) where crl_number is null;

create table outbox (
  id uuid primary key default uuidv7(),
  kind text not null,
  queue text not null,
  request_id uuid references request deferrable initially deferred,
  payload jsonb not null default '{}',
  created_at timestamptz not null,
  available_at timestamptz not null,
  attempts integer not null default 0,
  enqueued_at timestamptz,
  closed_at timestamptz,
  result jsonb,
  last_error text,
  check ((closed_at is null) = (result is null))
);
create index outbox_due on outbox (available_at) where closed_at is null and enqueued_at is null;
create index outbox_under_way on outbox (enqueued_at) where closed_at is null and enqueued_at is not null;
create index outbox_request on outbox (request_id);

create table notification (
  id uuid primary key default uuidv7(),
  request_id uuid not null references request deferrable initially deferred,
  kind text not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  recipient text not null,
  subject text collate "kk-x-icu" not null,
  state text not null default 'queued' check (state in ('queued', 'sent', 'failed')),
  attempts integer not null default 0,
  last_error text,
  message_id text,
  queued_at timestamptz not null,
  sent_at timestamptz,
  outbox_id uuid unique references outbox deferrable initially deferred,
  check ((state = 'sent') = (sent_at is not null))
);
create index notification_request on notification (request_id);

create table audit (
  id bigint generated by default as identity primary key,
  at timestamptz not null,
  kind text not null,
  actor_kind text not null check (actor_kind in ('applicant', 'employee', 'system')),
  actor_id text,
  request_id uuid,
  data text not null
);
create index audit_request on audit (request_id);

create table audit_head (
  seq integer primary key check (seq > 0),
  first_id bigint not null,
  last_id bigint not null,
  row_count integer not null check (row_count > 0),
  batch_sha256 sha256_hex not null,
  previous_sha256 sha256_hex not null,
  head_sha256 sha256_hex not null unique,
  seal bytea not null,
  sealed_at timestamptz not null,
  check (last_id >= first_id)
);

create table session (
  token_sha256 sha256_hex primary key,
  employee_id uuid not null references employee deferrable initially deferred,
  certificate_sha256 sha256_hex not null,
  csrf_sha256 sha256_hex not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz
);
create index session_employee on session (employee_id) where ended_at is null;

create table sign_in_nonce (
  nonce text primary key,
  origin text not null,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table captcha_spent (
  signature text primary key,
  expires_at timestamptz not null
);

create table setting (
  key text primary key,
  value jsonb not null
);

-- The store of rate-limiter-flexible: columns and types are that library's.
create table rate_limit (
  key varchar(255) primary key,
  points integer not null default 0,
  expire bigint
);

-- Histories only grow. `enable always` keeps the guard up for replication roles too; who owns the table can still
-- switch it off, and that is what the sealed chain outside the database is for.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'APPEND_ONLY: % on table % is refused', tg_op, tg_table_name using errcode = '42501';
end $$;

create trigger audit_append_only before update or delete or truncate on audit
  for each statement execute function refuse_change();
create trigger audit_head_append_only before update or delete or truncate on audit_head
  for each statement execute function refuse_change();
create trigger event_append_only before update or delete or truncate on event
  for each statement execute function refuse_change();
alter table audit enable always trigger audit_append_only;
alter table audit_head enable always trigger audit_head_append_only;
alter table event enable always trigger event_append_only;

-- Hints for listeners; everybody who listens also polls.
create function hint() returns trigger language plpgsql as $$
begin
  perform pg_notify(tg_argv[0], '');
  return null;
end $$;

create trigger outbox_hint after insert on outbox for each statement execute function hint('kualik_outbox');
create trigger clock_hint after insert or update on setting for each statement execute function hint('kualik_clock');
