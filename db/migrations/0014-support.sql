-- Requests of recipients to the support service (p.15(3)) and the archive (p.15(4)).

create table support_contact (
  id uuid primary key default uuidv7(),
  office_id uuid not null references office deferrable initially deferred,
  employee_id uuid not null references employee deferrable initially deferred,
  order_number text not null,
  order_date date not null,
  order_paper_id uuid not null references filed_paper deferrable initially deferred,
  mailbox text not null,
  appointed_at timestamptz not null,
  appointed_by_id uuid not null references employee deferrable initially deferred,
  letter_number text,
  letter_sent_at timestamptz,
  registered_at timestamptz,
  registered_by_id uuid references employee deferrable initially deferred,
  valid_to timestamptz,
  check ((letter_number is null) = (letter_sent_at is null)),
  check (registered_at is null or letter_sent_at is not null)
);
create unique index support_contact_active on support_contact (office_id) where valid_to is null;

create table support_request (
  id uuid primary key default uuidv7(),
  number text not null unique,
  received_at timestamptz not null,
  received_by_id uuid not null references employee deferrable initially deferred,
  channel text not null check (channel in ('call', 'portal', 'email', 'post')),
  sender text collate "kk-x-icu" not null,
  sender_contact text,
  request_number text,
  office_id uuid references office deferrable initially deferred,
  about_employee text collate "kk-x-icu",
  body text not null,
  state text not null default 'received' check (state in ('received', 'forwarded', 'in_work', 'answered', 'returned')),
  contact_id uuid references support_contact deferrable initially deferred,
  forwarded_at timestamptz,
  answer text,
  answered_at timestamptz,
  answered_by_id uuid references employee deferrable initially deferred,
  check (state <> 'answered' or answered_at is not null),
  check (state not in ('forwarded', 'in_work') or contact_id is not null)
);
create index support_request_office on support_request (office_id, state);
create index support_request_unanswered on support_request (received_at) where answered_at is null;

create table retention_rule (
  id uuid primary key default uuidv7(),
  document_kind text not null,
  years integer check (years > 0),
  basis text not null,
  proposed_at timestamptz not null,
  proposed_by_id uuid not null references employee deferrable initially deferred,
  confirmed_at timestamptz,
  confirmed_by_id uuid references employee deferrable initially deferred,
  check (confirmed_by_id is null or confirmed_by_id <> proposed_by_id)
);
create index retention_rule_kind on retention_rule (document_kind, confirmed_at);

create table archive_unit (
  id uuid primary key default uuidv7(),
  request_id uuid not null unique references request deferrable initially deferred,
  office_id uuid references office deferrable initially deferred,
  documents jsonb not null,
  closed_at timestamptz not null,
  archived_at timestamptz not null,
  location text,
  pages integer,
  retain_until date,
  legal_hold text,
  hold_at timestamptz,
  hold_by_id uuid references employee deferrable initially deferred,
  verified_at timestamptz,
  verified_ok boolean,
  state text not null default 'kept' check (state in ('kept', 'destroyed')),
  destroyed_at timestamptz,
  check ((state = 'destroyed') = (destroyed_at is not null)),
  check ((legal_hold is null) = (hold_at is null))
);
create index archive_unit_office on archive_unit (office_id, state, closed_at);
create index archive_unit_verify on archive_unit (verified_at nulls first) where state = 'kept';

create table archive_copy (
  id uuid primary key default uuidv7(),
  unit_id uuid not null references archive_unit deferrable initially deferred,
  asked_by text collate "kk-x-icu" not null,
  reason text not null,
  documents text[] not null,
  issued_at timestamptz not null,
  issued_by_id uuid not null references employee deferrable initially deferred
);
create index archive_copy_unit on archive_copy (unit_id);

create table destruction_act (
  id uuid primary key default uuidv7(),
  number text not null unique,
  unit_ids uuid[] not null,
  document bytea not null,
  document_sha256 sha256_hex not null unique,
  prepared_at timestamptz not null,
  prepared_by_id uuid not null references employee deferrable initially deferred,
  first_id uuid references employee deferrable initially deferred,
  first_cms bytea,
  first_at timestamptz,
  second_id uuid references employee deferrable initially deferred,
  second_cms bytea,
  second_at timestamptz,
  check (second_id is null or (first_id is not null and first_id <> second_id))
);
