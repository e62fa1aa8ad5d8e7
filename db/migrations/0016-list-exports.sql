-- Sealed exports of lists: ordered by an employee, written and signed by the signer.

create table list_export (
  id uuid primary key default uuidv7(),
  list text not null,
  query jsonb not null,
  ordered_by_id uuid not null references employee deferrable initially deferred,
  ordered_at timestamptz not null,
  state text not null default 'ordered' check (state in ('ordered', 'done')),
  row_count integer,
  is_cut boolean,
  sealed bytea,
  sha256 sha256_hex,
  done_at timestamptz,
  check ((state = 'done') = (sealed is not null and sha256 is not null and done_at is not null))
);
create index list_export_employee on list_export (ordered_by_id, ordered_at);
