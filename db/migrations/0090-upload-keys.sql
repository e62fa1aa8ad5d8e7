-- Keys of uploads that are destroyed. A process that still knows one may come late: nothing is kept under it any more.

create table destroyed_upload_key (
  key_id text primary key,
  destroyed_at timestamptz not null
);

-- The shared lock makes a destruction wait for writers under way, and later ones see its row.
create function refuse_destroyed_upload_key() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock_shared(hashtextextended('kualik.upload-keys', 0));
  if exists (select 1 from destroyed_upload_key where key_id = new.key_id) then
    raise exception 'UPLOAD_KEY_DESTROYED' using errcode = 'check_violation';
  end if;
  return new;
end
$$;

create trigger blob_upload_key before insert or update of key_id on blob
  for each row execute function refuse_destroyed_upload_key();
create trigger form_print_upload_key before insert or update of key_id on form_print
  for each row execute function refuse_destroyed_upload_key();
