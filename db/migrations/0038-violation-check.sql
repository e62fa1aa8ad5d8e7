-- A violation may be a finding of a check of finished cases (p.15(2)).

alter table violation add column check_id uuid references quality_check deferrable initially deferred;
create index violation_check on violation (check_id) where check_id is not null;
