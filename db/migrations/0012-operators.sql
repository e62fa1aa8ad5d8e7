-- Operators of the authority: appointment, carriers, applications, letters, certificates, dismissal, absence (p.15(1)).

-- Scans of administrative papers: orders, acts, applications signed by hand.
create table filed_paper (
  id uuid primary key default uuidv7(),
  sha256 sha256_hex not null,
  content_type text not null check (content_type in ('application/pdf', 'image/jpeg', 'image/png')),
  content bytea not null,
  filed_at timestamptz not null,
  filed_by_id uuid not null references employee deferrable initially deferred
);

create table operator (
  id uuid primary key default uuidv7(),
  iin text not null check (iin ~ '^[0-9]{12}$'),
  surname text collate "kk-x-icu" not null,
  given_name text collate "kk-x-icu" not null,
  patronymic text collate "kk-x-icu",
  phone text not null,
  office_id uuid not null references office deferrable initially deferred,
  workplace_ids text[] not null,
  order_number text not null,
  order_date date not null,
  order_paper_id uuid not null references filed_paper deferrable initially deferred,
  order_sha256 sha256_hex not null,
  requirements_ref text not null,
  requirements_confirmed_by_id uuid not null references employee deferrable initially deferred,
  requirements_confirmed_at timestamptz not null,
  state text not null default 'appointed' check (state in ('appointed', 'applied', 'letter_sent', 'certified',
    'active', 'suspended', 'revoked')),
  version integer not null default 1 check (version > 0),
  appointed_at timestamptz not null,
  employee_id uuid references employee deferrable initially deferred,
  check (state not in ('active') or employee_id is not null)
);
create unique index operator_person on operator (iin) where state <> 'revoked';
create unique index operator_employee on operator (employee_id) where employee_id is not null and state <> 'revoked';
create index operator_office on operator (office_id, state);

create table key_carrier (
  id uuid primary key default uuidv7(),
  serial text not null unique,
  model text not null,
  office_id uuid not null references office deferrable initially deferred,
  place_of_keeping text not null,
  state text not null default 'in_store' check (state in ('in_store', 'in_use', 'lost', 'destroyed')),
  operator_id uuid references operator deferrable initially deferred,
  handed_over_at timestamptz,
  handed_over_by_id uuid references employee deferrable initially deferred,
  received_at timestamptz,
  returned_at timestamptz,
  code_sha256 sha256_hex unique,
  code_expires_at timestamptz,
  check ((state = 'in_use') = (operator_id is not null)),
  check ((operator_id is null) = (handed_over_at is null))
);
create unique index key_carrier_operator on key_carrier (operator_id) where operator_id is not null;

create table operator_application (
  id uuid primary key default uuidv7(),
  operator_id uuid not null unique references operator deferrable initially deferred,
  instruction_version text not null,
  carrier_serial text not null,
  document bytea not null,
  document_sha256 sha256_hex not null unique,
  sign_csr bytea not null,
  auth_csr bytea not null,
  applied_at timestamptz not null
);

create table official_letter (
  id uuid primary key default uuidv7(),
  number text not null,
  purpose text not null check (purpose in ('issue', 'revoke', 'suspend', 'support_contact')),
  office_id uuid not null references office deferrable initially deferred,
  operator_id uuid references operator deferrable initially deferred,
  executor_name text collate "kk-x-icu" not null,
  executor_phone text not null,
  executor_email text not null,
  attachments jsonb not null,
  document bytea not null,
  document_sha256 sha256_hex not null unique,
  prepared_by_id uuid not null references employee deferrable initially deferred,
  prepared_at timestamptz not null,
  cms bytea,
  signed_by_id uuid references employee deferrable initially deferred,
  signed_at timestamptz,
  sent_at timestamptz,
  received_at timestamptz,
  received_by_id uuid references employee deferrable initially deferred,
  answered_at timestamptz,
  unique (office_id, number),
  check ((cms is null) = (signed_at is null) and (cms is null) = (signed_by_id is null)),
  check (sent_at is null or cms is not null),
  check (received_at is null or sent_at is not null)
);
create unique index official_letter_issue on official_letter (operator_id) where purpose = 'issue' and sent_at is not null;

-- The order of two people of the provider to issue an operator's certificates.
create table operator_issue (
  id uuid primary key default uuidv7(),
  operator_id uuid not null references operator deferrable initially deferred,
  document bytea not null,
  document_sha256 sha256_hex not null unique,
  prepared_by_id uuid not null references employee deferrable initially deferred,
  prepared_at timestamptz not null,
  officer_id uuid references employee deferrable initially deferred,
  officer_cms bytea,
  officer_at timestamptz,
  second_id uuid references employee deferrable initially deferred,
  second_cms bytea,
  second_at timestamptz,
  blocked_code text,
  check (second_id is null or (officer_id is not null and officer_id <> second_id))
);
create index operator_issue_operator on operator_issue (operator_id);
create unique index operator_issue_confirmed on operator_issue (operator_id) where second_id is not null;

create table operator_certificate (
  id uuid primary key default uuidv7(),
  operator_id uuid not null references operator deferrable initially deferred,
  certificate_id uuid not null unique references certificate deferrable initially deferred,
  usage text not null check (usage in ('sign', 'auth')),
  carrier_serial text not null,
  installed_at timestamptz,
  unique (operator_id, usage)
);

create table operator_change (
  id uuid primary key default uuidv7(),
  operator_id uuid not null references operator deferrable initially deferred,
  kind text not null check (kind in ('dismissal', 'transfer')),
  effective_on date not null,
  recorded_by_id uuid not null references employee deferrable initially deferred,
  recorded_at timestamptz not null,
  letter_number text,
  notified_at timestamptz,
  is_late boolean,
  access_ended_at timestamptz,
  revoked_at timestamptz,
  revoked_by_id uuid references employee deferrable initially deferred,
  check ((notified_at is null) = (is_late is null))
);
create unique index operator_change_once on operator_change (operator_id);
create index operator_change_due on operator_change (effective_on) where access_ended_at is null;

create table operator_absence (
  id uuid primary key default uuidv7(),
  operator_id uuid not null references operator deferrable initially deferred,
  from_on date not null,
  expected_to date not null,
  actual_to date,
  reason text,
  reported_by_id uuid not null references employee deferrable initially deferred,
  reported_at timestamptz not null,
  suspended_at timestamptz,
  suspended_by_id uuid references employee deferrable initially deferred,
  resume_asked_at timestamptz,
  resume_asked_by_id uuid references employee deferrable initially deferred,
  resumed_at timestamptz,
  resumed_by_id uuid references employee deferrable initially deferred,
  check (expected_to >= from_on)
);
create unique index operator_absence_open on operator_absence (operator_id) where resumed_at is null and actual_to is null;

-- No act for fifteen days and no absence recorded: the head of the centre is asked.
create table silence_question (
  id uuid primary key default uuidv7(),
  operator_id uuid not null references operator deferrable initially deferred,
  asked_at timestamptz not null,
  last_act_at timestamptz,
  answer text,
  answered_at timestamptz,
  answered_by_id uuid references employee deferrable initially deferred,
  check ((answer is null) = (answered_at is null))
);
create unique index silence_question_open on silence_question (operator_id) where answered_at is null;

-- Notices between PSC and provider; with an address they also go by mail.
create table staff_notice (
  id uuid primary key default uuidv7(),
  kind text not null,
  role text,
  office_id uuid references office deferrable initially deferred,
  subject_id uuid not null,
  facts jsonb not null default '{}',
  recipient text,
  created_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  check (role is not null or recipient is not null)
);
create index staff_notice_role on staff_notice (role, office_id, created_at);
