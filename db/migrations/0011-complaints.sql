-- Complaints about the service (std1 p.11–12): by the portal, at the counter or by post.

create table complaint (
  id uuid primary key default uuidv7(),
  code text collate "C" not null unique check (code ~ '^[0-9A-Z]{13}$'),
  office_id uuid not null references office deferrable initially deferred,
  request_id uuid references request deferrable initially deferred,
  channel text not null check (channel in ('portal', 'counter', 'post')),
  state text not null check (state in ('received', 'registered', 'assigned', 'answered', 'escalated', 'judged', 'returned')),
  version integer not null default 1 check (version > 0),
  kind text not null check (kind in ('individual', 'legal_entity')),
  surname text collate "kk-x-icu",
  given_name text collate "kk-x-icu",
  patronymic text collate "kk-x-icu",
  organisation text collate "kk-x-icu",
  outgoing_number text,
  outgoing_date date,
  postal_address text collate "kk-x-icu" not null,
  text text collate "kk-x-icu" not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  signature text not null check (signature in ('handwritten', 'typed_name')),
  signed_as text collate "kk-x-icu" not null,
  received_at timestamptz not null,
  incoming_number text collate "C" unique,
  registered_at timestamptz,
  registered_by_id uuid references employee deferrable initially deferred,
  due_at timestamptz,
  return_reason text collate "kk-x-icu",
  returned_at timestamptz,
  assigned_by_id uuid references employee deferrable initially deferred,
  executor_id uuid references employee deferrable initially deferred,
  assigned_at timestamptz,
  answer text collate "kk-x-icu",
  outcome text check (outcome in ('satisfied', 'partly', 'rejected')),
  answered_at timestamptz,
  escalation_reason text collate "kk-x-icu",
  escalated_at timestamptz,
  quality_due_at timestamptz,
  judged_by_id uuid references employee deferrable initially deferred,
  judgement text collate "kk-x-icu",
  quality_outcome text check (quality_outcome in ('satisfied', 'partly', 'rejected')),
  judged_at timestamptz,
  check (kind <> 'individual' or (surname is not null and given_name is not null)),
  check (kind <> 'legal_entity'
    or (organisation is not null and outgoing_number is not null and outgoing_date is not null)),
  check (state in ('received', 'returned')
    or (incoming_number is not null and registered_at is not null and registered_by_id is not null and due_at is not null)),
  check (state not in ('assigned', 'answered') or executor_id is not null),
  check ((answer is null) = (answered_at is null) and (answer is null) = (outcome is null)),
  check (state not in ('escalated', 'judged') or (escalated_at is not null and quality_due_at is not null)),
  check ((judgement is null) = (judged_at is null) and (judgement is null) = (quality_outcome is null))
);
create index complaint_office on complaint (office_id, state);
create index complaint_due on complaint (due_at) where state in ('registered', 'assigned');
create index complaint_request on complaint (request_id) where request_id is not null;

-- The last ordinal of the incoming numbers of a centre and year.
create table complaint_register (
  office_id uuid not null references office deferrable initially deferred,
  year integer not null,
  last_ordinal integer not null check (last_ordinal > 0),
  primary key (office_id, year)
);
