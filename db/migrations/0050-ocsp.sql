-- What the responder reads: serial numbers and their standing, and the certificates of its own keys. No person, no subject.
-- A role of its own may do with: grant select on certificate_status, service_certificate.

create view certificate_status as
  select c.serial_hex, c.ca_id,
         coalesce(r.revoked_at, h.placed_at) as since,
         case when r.id is not null then r.reason when h.id is not null then 'certificateHold' end as reason
    from certificate c
    left join revocation r on r.certificate_id = c.id
    left join hold h on h.certificate_id = c.id and h.state <> 'released'
   where c.state = 'issued';

create view service_certificate as
  select c.usage, ca.id as ca_id, ca.name as ca_name, ca.certificate as ca_certificate, c.der as certificate, c.not_after
    from certificate c join ca on ca.id = c.ca_id
   where c.state = 'issued' and c.usage in ('ocsp', 'tsa');

-- Names the serial numbers whose standing changed; an empty text stands for "any".
create function tell_standing() returns trigger language plpgsql as $$
begin
  if (select count(*) from changed) > 1000 then
    perform pg_notify('kualik_status', '');
  else
    perform pg_notify('kualik_status', serial_hex) from changed;
  end if;
  return null;
end $$;

create function tell_standing_of_row() returns trigger language plpgsql as $$
begin
  perform pg_notify('kualik_status', new.serial_hex);
  return null;
end $$;

create trigger revocation_told after insert on revocation referencing new table as changed
  for each statement execute function tell_standing();
create trigger revocation_gone_told after delete on revocation referencing old table as changed
  for each statement execute function tell_standing();
create trigger revocation_change_told after update on revocation
  for each row when ((old.revoked_at, old.reason) is distinct from (new.revoked_at, new.reason))
  execute function tell_standing_of_row();
create trigger revocation_emptied_told after truncate on revocation
  for each statement execute function hint('kualik_status');

create trigger hold_told after insert on hold referencing new table as changed
  for each statement execute function tell_standing();
create trigger hold_gone_told after delete on hold referencing old table as changed
  for each statement execute function tell_standing();
create trigger hold_change_told after update on hold
  for each row when ((old.placed_at, old.state) is distinct from (new.placed_at, new.state))
  execute function tell_standing_of_row();
create trigger hold_emptied_told after truncate on hold
  for each statement execute function hint('kualik_status');
