-- Quality control (p.15(2)) and the requirements of p.19: violations, samples, statements, advice.

create table violation (
  id uuid primary key default uuidv7(),
  employee_id uuid not null references employee deferrable initially deferred,
  operator_id uuid references operator deferrable initially deferred,
  office_id uuid references office deferrable initially deferred,
  request_id uuid references request deferrable initially deferred,
  rule_ref text not null,
  code text,
  description text,
  found_at timestamptz not null,
  found_by_id uuid references employee deferrable initially deferred,
  state text not null default 'found' check (state in ('found', 'sent', 'answered', 'closed')),
  sent_at timestamptz,
  sent_by_id uuid references employee deferrable initially deferred,
  answer text,
  measures text,
  answered_at timestamptz,
  answered_by_id uuid references employee deferrable initially deferred,
  closed_at timestamptz,
  closed_by_id uuid references employee deferrable initially deferred,
  check (code is not null or description is not null),
  check ((state = 'found') = (sent_at is null)),
  check (answered_at is null or (answer is not null and measures is not null)),
  check ((state = 'closed') = (closed_at is not null))
);
create index violation_office on violation (office_id, found_at);
create index violation_employee on violation (employee_id, found_at);

create table quality_check (
  id uuid primary key default uuidv7(),
  office_id uuid not null references office deferrable initially deferred,
  period_from date not null,
  period_to date not null,
  basis text[] not null,
  sample_size integer not null check (sample_size > 0),
  seed text not null,
  sample uuid[] not null,
  opened_at timestamptz not null,
  opened_by_id uuid not null references employee deferrable initially deferred,
  closed_at timestamptz,
  closed_by_id uuid references employee deferrable initially deferred,
  check (period_to >= period_from)
);
create index quality_check_office on quality_check (office_id, opened_at);

create table copy_request (
  id uuid primary key default uuidv7(),
  check_id uuid references quality_check deferrable initially deferred,
  request_id uuid not null references request deferrable initially deferred,
  office_id uuid not null references office deferrable initially deferred,
  documents text[] not null,
  requested_at timestamptz not null,
  requested_by_id uuid not null references employee deferrable initially deferred,
  due_on date not null,
  delivered_at timestamptz,
  delivered_by_id uuid references employee deferrable initially deferred,
  paper_ids uuid[],
  paper_sha256s text[],
  delay_days integer,
  check ((delivered_at is null) = (paper_ids is null) and (delivered_at is null) = (delay_days is null))
);
create index copy_request_office on copy_request (office_id, requested_at);

create table availability_sample (
  id uuid primary key default uuidv7(),
  subject text not null check (subject in ('nca_is', 'gateway', 'gbd_fl')),
  at timestamptz not null,
  is_available boolean not null,
  latency_ms integer,
  code text
);
create index availability_sample_subject on availability_sample (subject, at);

-- What was found at a workplace, by a check or by the operator's own declaration: rules 4, 6, 8, 9 and 10 of p.19(5).
create table workplace_check (
  id uuid primary key default uuidv7(),
  operator_id uuid not null references operator deferrable initially deferred,
  rule integer not null check (rule in (4, 6, 8, 9, 10)),
  is_kept boolean not null,
  note text,
  evidence_sha256 sha256_hex,
  checked_at timestamptz not null,
  checked_by_id uuid not null references employee deferrable initially deferred
);
create index workplace_check_operator on workplace_check (operator_id, rule, checked_at);

create table workplace_statement (
  id uuid primary key default uuidv7(),
  operator_id uuid not null references operator deferrable initially deferred,
  month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
  document bytea not null,
  document_sha256 sha256_hex not null,
  made_at timestamptz not null,
  cms bytea,
  sealed_at timestamptz,
  unique (operator_id, month),
  check ((cms is null) = (sealed_at is null))
);

-- Which version of the advice on keeping private keys an applicant was shown when he chose the place (p.19(4)).
create table storage_advice_shown (
  id uuid primary key default uuidv7(),
  request_id uuid not null unique references request deferrable initially deferred,
  version text not null,
  shown_at timestamptz not null
);

-- Where a session was opened: a hash of the address, to notice two workplaces at once (p.19(5) rule 1).
create table session_place (
  id uuid primary key default uuidv7(),
  token_sha256 sha256_hex not null unique,
  employee_id uuid not null references employee deferrable initially deferred,
  place_sha256 sha256_hex not null,
  opened_at timestamptz not null
);
create index session_place_employee on session_place (employee_id, opened_at);
