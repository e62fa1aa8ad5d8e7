-- A check of the audit chain ordered on a screen: the signer, who has the heads outside the database, makes it.
create table audit_check (
  id uuid primary key default uuidv7(),
  ordered_by_id uuid not null references employee deferrable initially deferred,
  ordered_at timestamptz not null,
  state text not null default 'ordered' check (state in ('ordered', 'done')),
  heads integer,
  sealed_rows integer,
  unsealed_rows integer,
  is_independent boolean,
  finding_count integer,
  findings jsonb,
  done_at timestamptz,
  check ((state = 'done') = (heads is not null and sealed_rows is not null and unsealed_rows is not null
    and is_independent is not null and finding_count is not null and findings is not null and done_at is not null))
);
-- One check at a time: who asks meanwhile waits for the same one.
create unique index audit_check_open on audit_check (state) where state = 'ordered';
create index audit_check_ordered on audit_check (ordered_at);
