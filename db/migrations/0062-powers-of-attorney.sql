-- What tells one power of attorney from another besides its scan: it serves one case (std1 annexes 2, 5).

create table power_of_attorney (
  request_id uuid primary key references request,
  number text not null check (number <> ''),
  issued_on date not null,
  issuer text not null check (issuer <> ''),
  identity text not null,
  recorded_at timestamptz not null
);
create index power_of_attorney_identity on power_of_attorney (identity);
