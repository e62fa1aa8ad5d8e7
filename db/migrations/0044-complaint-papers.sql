-- Sealed papers of a complaint: confirmation of receipt, return, answers (std1 p.11). One for each act; the complainant is not named in them.

create table complaint_paper (
  id uuid primary key default uuidv7(),
  complaint_id uuid not null references complaint deferrable initially deferred,
  act text not null check (act in ('register', 'return', 'answer', 'judge')),
  content bytea not null,
  sha256 sha256_hex not null,
  created_at timestamptz not null,
  awaits_seal boolean not null default true,
  sealed_at timestamptz,
  check (awaits_seal = (sealed_at is null)),
  unique (complaint_id, act)
);

-- Scans of complaints that came on paper. One that was uploaded and not yet registered has no complaint and is dropped after a day.
create table complaint_scan (
  id uuid primary key default uuidv7(),
  complaint_id uuid unique references complaint deferrable initially deferred,
  blob_id uuid not null references blob deferrable initially deferred,
  content_type text not null,
  sha256 sha256_hex not null,
  uploaded_by_id uuid not null references employee deferrable initially deferred,
  created_at timestamptz not null
);
create index complaint_scan_blob on complaint_scan (blob_id);
create index complaint_scan_unused on complaint_scan (created_at) where complaint_id is null;
