-- Work that ended as impossible: an administrator repeats it, or settles it with a reason.
alter table outbox
  add column resolved_at timestamptz,
  add column resolved_by_id uuid references employee deferrable initially deferred,
  add column resolution text check (resolution in ('ordered_again', 'done_otherwise', 'not_needed')),
  add check ((resolved_at is null) = (resolution is null) and (resolved_at is null) = (resolved_by_id is null)),
  add check (resolved_at is null or closed_at is not null);

create index outbox_failed on outbox (queue, closed_at) where result ->> 'failed' is not null;
