-- The time stamp over a signature (RFC 3161) lies beside it: what was signed and sealed stays as it came.

alter table confirmation add column time_stamp bytea;
create index confirmation_unstamped on confirmation (received_at)
  where cms is not null and verdict_code is null and time_stamp is null;

create table audit_head_time_stamp (
  seq integer primary key references audit_head,
  token bytea not null,
  stamped_at timestamptz not null
);
create trigger audit_head_time_stamp_append_only before update or delete or truncate on audit_head_time_stamp
  for each statement execute function refuse_change();
alter table audit_head_time_stamp enable always trigger audit_head_time_stamp_append_only;
