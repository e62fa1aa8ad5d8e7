-- Registered workplaces of the offices (regulation p.19(5) rule 1): a key belongs to a person and to the place where he works.
-- The token lies on the computer of the workplace; here stands its digest.

create table workplace (
  id uuid primary key default uuidv7(),
  office_id uuid not null references office deferrable initially deferred,
  label text not null check (label <> ''),
  token_sha256 sha256_hex not null unique,
  registered_at timestamptz not null,
  registered_by_id uuid not null references employee deferrable initially deferred,
  ended_at timestamptz,
  ended_by_id uuid references employee deferrable initially deferred,
  check ((ended_at is null) = (ended_by_id is null))
);
create unique index workplace_label on workplace (office_id, label) where ended_at is null;

alter table session add column workplace_id uuid references workplace deferrable initially deferred;
alter table confirmation add column workplace_id uuid references workplace deferrable initially deferred;
