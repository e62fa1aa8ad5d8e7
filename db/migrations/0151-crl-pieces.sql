-- A long list lies in pieces: it is written once, as it comes, and read as it goes out. A short one stands in its row.
alter table crl_issue alter column der drop not null;

create table crl_piece (
  crl_issue_id uuid not null references crl_issue (id) on delete cascade,
  start integer not null check (start >= 0),
  bytes bytea storage external not null,
  primary key (crl_issue_id, start)
);
