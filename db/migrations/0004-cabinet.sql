-- The applicant's session in his cabinet, and the end of a case by his own will.

create table applicant_session (
  token_sha256 sha256_hex primary key,
  certificate_id uuid not null references certificate deferrable initially deferred,
  certificate_sha256 sha256_hex not null,
  csrf_sha256 sha256_hex not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  last_seen_at timestamptz not null,
  ended_at timestamptz
);
create index applicant_session_certificate on applicant_session (certificate_id) where ended_at is null;

alter table request drop constraint request_status_check;
alter table request add constraint request_status_check check (status in ('DRAFT', 'SIGNED', 'SENT', 'REGISTERED',
  'WAITING_FOR_APPLICANT', 'WAITING_FOR_PAYMENT', 'UNDER_REVIEW', 'EXTENDED', 'ISSUING', 'COMPLETED', 'REFUSED',
  'LAPSED', 'WITHDRAWN'));
alter table request drop constraint request_check2;
alter table request add constraint request_finished_check
  check ((status in ('COMPLETED', 'REFUSED', 'LAPSED', 'WITHDRAWN')) = (finished_at is not null));

alter table event drop constraint event_type_check;
alter table event add constraint event_type_check
  check (type in ('start', 'complete', 'judge', 'arrive', 'expire', 'withdraw'));

create index certificate_request on certificate (request_id) where request_id is not null;
