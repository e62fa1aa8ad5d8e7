-- The time-stamping authority has a certificate too.

alter table certificate drop constraint certificate_usage_check;
alter table certificate add constraint certificate_usage_check
  check (usage in ('sign', 'auth', 'ssl', 'ca', 'seal', 'ocsp', 'tsa'));
