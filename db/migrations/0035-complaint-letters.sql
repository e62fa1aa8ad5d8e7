-- The complainant's address, at his wish, and the letters that tell him (std1 p.11); ends of terms that were told and recorded.

alter table complaint add column email text check (email like '%_@_%');
alter table complaint add column warned_due timestamptz;
alter table complaint add column breached_due timestamptz;

create table complaint_letter (
  id uuid primary key default uuidv7(),
  complaint_id uuid not null references complaint deferrable initially deferred,
  act text not null check (act in ('register', 'return', 'answer', 'judge')),
  queued_at timestamptz not null,
  sent_at timestamptz,
  last_error text,
  unique (complaint_id, act)
);

-- The terms that still run, for the watch over them.
create index complaint_quality_due on complaint (quality_due_at) where state = 'escalated';
