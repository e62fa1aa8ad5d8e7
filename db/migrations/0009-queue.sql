-- The electronic queue at the counter. Nothing of a person: a ticket knows at most the hash of a request's number.

create table queue_slot (
  office_id uuid not null references office deferrable initially deferred,
  starts_at timestamptz not null,
  taken integer not null check (taken >= 0),
  primary key (office_id, starts_at)
);

-- The last ordinal given out at a centre on a day (of Almaty).
create table queue_day (
  office_id uuid not null references office deferrable initially deferred,
  day date not null,
  last_ordinal integer not null check (last_ordinal > 0),
  primary key (office_id, day)
);

create table queue_ticket (
  id uuid primary key default uuidv7(),
  office_id uuid not null references office deferrable initially deferred,
  day date not null,
  kind text not null check (kind in ('individual', 'legal_entity')),
  state text not null check (state in ('booked', 'waiting', 'called', 'serving', 'served', 'absent', 'cancelled')),
  version integer not null default 1 check (version > 0),
  slot_at timestamptz,
  keeps_time boolean not null default false,
  code_sha256 sha256_hex unique,
  request_sha256 sha256_hex,
  number text collate "C",
  booked_at timestamptz,
  arrived_at timestamptz,
  waits_from timestamptz,
  called_at timestamptz,
  calls integer not null default 0,
  window_label text collate "kk-x-icu",
  served_by_id uuid references employee deferrable initially deferred,
  started_at timestamptz,
  ended_at timestamptz,
  unique (office_id, day, number),
  check (state in ('booked', 'cancelled') or (number is not null and arrived_at is not null and waits_from is not null)),
  check ((slot_at is null) = (booked_at is null) and (slot_at is null) = (code_sha256 is null)),
  check (state not in ('called', 'serving') or (called_at is not null and served_by_id is not null)),
  check (state not in ('serving', 'served') or started_at is not null)
);
create index queue_ticket_today on queue_ticket (office_id, day, state);
create unique index queue_ticket_one_place on queue_ticket (request_sha256)
  where state = 'booked' and request_sha256 is not null;
-- A window has one person before it: a second call at the same time is refused by the database too.
create unique index queue_ticket_one_call on queue_ticket (served_by_id) where state in ('called', 'serving');
