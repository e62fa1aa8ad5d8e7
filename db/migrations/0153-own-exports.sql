-- Lists of a cabinet that their holder ordered under the provider's seal (regulation p.12). The order names his certificate.
create table own_export (
  id uuid primary key default uuidv7(),
  certificate_sha256 sha256_hex not null,
  document bytea not null,
  row_count integer not null,
  is_cut boolean not null,
  ordered_at timestamptz not null,
  sealed bytea storage external,
  sealed_at timestamptz,
  check ((sealed is null) = (sealed_at is null))
);
