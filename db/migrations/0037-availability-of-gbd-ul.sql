-- The register of legal entities is looked at as that of individuals is (p.19(3)).

alter table availability_sample drop constraint availability_sample_subject_check;
alter table availability_sample add constraint availability_sample_subject_check
  check (subject in ('nca_is', 'gateway', 'gbd_fl', 'gbd_ul'));
