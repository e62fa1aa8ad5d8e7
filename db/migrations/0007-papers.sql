-- Papers under the provider's seal, uploads kept encrypted, forms printed for a visitor.

alter table document
  -- A paper that was made waits for the seal and is given to nobody before.
  add column awaits_seal boolean not null default false,
  add column sealed_at timestamptz,
  add column uploaded_by_id uuid references employee deferrable initially deferred;

-- Uploads: AES-256-GCM under a key that lies outside the database; the address is a keyed hash and tells nothing.
create table blob (
  id uuid primary key default uuidv7(),
  address sha256_hex not null unique,
  key_id text not null,
  nonce bytea not null check (length(nonce) = 12),
  ciphertext bytea not null,
  tag bytea not null check (length(tag) = 16),
  size integer not null check (size > 0),
  created_at timestamptz not null
);
alter table document add column blob_id uuid references blob deferrable initially deferred;

alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check
  check (kind in ('application', 'receipt', 'refusal', 'consent', 'form', 'paper', 'scan'));
alter table document drop constraint document_check;
alter table document add constraint document_content
  check (kind = 'paper' or ((content is not null or blob_id is not null) and sha256 is not null));
alter table document add constraint document_scan check ((kind = 'scan') = (blob_id is not null));

drop index document_once;
-- A retried job must not file the same paper twice; a form by its number, a scan by what it shows.
create unique index document_once on document (request_id, kind) where kind not in ('paper', 'scan', 'form');
create unique index document_form_once on document (request_id, item_id) where kind = 'form';
create unique index document_scan_once on document (request_id, item_id, sha256) where kind = 'scan';

-- A form that a visitor fills in and prints: encrypted as uploads are, gone after minutes.
create table form_print (
  id uuid primary key default uuidv7(),
  token_sha256 sha256_hex not null unique,
  form_id text not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  key_id text not null,
  nonce bytea not null check (length(nonce) = 12),
  ciphertext bytea not null,
  tag bytea not null check (length(tag) = 16),
  is_ready boolean not null default false,
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index form_print_expires on form_print (expires_at);
