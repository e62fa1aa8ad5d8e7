-- Stations that work with chip cards at the workplaces of operators (regulation p.9(6), p.9(10)).

-- The certificate is the station's own, made by it; what it reports is signed with that key.
create table card_station (
  id uuid primary key default uuidv7(),
  name text not null unique check (name ~ '^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$'),
  office_id uuid not null references office deferrable initially deferred,
  certificate bytea not null,
  certificate_sha256 sha256_hex not null unique,
  enrolled_at timestamptz not null,
  enrolled_by_id uuid not null references employee deferrable initially deferred,
  seen_at timestamptz,
  report bytea,
  report_signature bytea,
  check ((report is null) = (report_signature is null) and (report is null) = (seen_at is null))
);

-- What an operator signed before new keys took the place of those on a card.
create table card_destruction (
  id uuid primary key default uuidv7(),
  request_id uuid not null references request deferrable initially deferred,
  document bytea not null,
  cms bytea not null,
  cms_sha256 sha256_hex not null unique,
  employee_id uuid not null references employee deferrable initially deferred,
  received_at timestamptz not null
);
create index card_destruction_request on card_destruction (request_id);

-- One order of a case at a time: two clicks at once are one.
create unique index outbox_card_work on outbox (request_id) where kind = 'personalise-card' and closed_at is null;
