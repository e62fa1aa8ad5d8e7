-- Letters that bounced and letters nobody can get, reminders sent once, breaches of limits, and when clocks are looked at.

alter table notification alter column recipient drop not null;
alter table notification drop constraint notification_state_check;
alter table notification add constraint notification_state_check
  check (state in ('queued', 'sent', 'failed', 'bounced', 'none'));
alter table notification drop constraint notification_check;
alter table notification add column bounced_at timestamptz;
alter table notification
  add constraint notification_sent check ((state in ('sent', 'bounced')) = (sent_at is not null)),
  add constraint notification_bounced check ((state = 'bounced') = (bounced_at is not null)),
  add constraint notification_recipient check ((state = 'none') = (recipient is null));
create index notification_message on notification (message_id) where message_id is not null;

-- A reminder is sent once for each mark of days, however many workers look.
create table reminder (
  id uuid primary key default uuidv7(),
  kind text not null check (kind in ('wait-reminder', 'expiry-reminder')),
  request_id uuid not null references request deferrable initially deferred,
  mark integer not null check (mark >= 0),
  made_at timestamptz not null,
  outbox_id uuid not null references outbox deferrable initially deferred,
  unique (kind, request_id, mark)
);
create index certificate_expiry on certificate (not_after) where state = 'issued' and request_id is not null;

-- A limit that was not kept: written once, when it is found, by the worker.
create table breach (
  id uuid primary key default uuidv7(),
  request_id uuid not null references request deferrable initially deferred,
  limit_id text not null,
  kind text not null check (kind in ('machine', 'service', 'wait')),
  step text not null,
  within text not null,
  clause text,
  started_at timestamptz not null,
  due timestamptz not null,
  ended_at timestamptz,
  awaited text check (awaited in ('register', 'applicant', 'identity_card')),
  recorded_at timestamptz not null,
  check (ended_at is null or ended_at > due),
  unique (request_id, limit_id, started_at)
);
create index breach_recorded on breach (recorded_at, id);
create index breach_open on breach (due) where ended_at is null;

-- The clocks of a case are looked at again after each change and when the next of them runs out.
alter table request
  add column clocks_version integer not null default 0,
  add column clocks_next_at timestamptz;
create index request_clocks_changed on request (id) where clocks_version <> version;
create index request_clocks_next on request (clocks_next_at) where clocks_next_at is not null;
