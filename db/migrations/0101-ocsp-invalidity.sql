-- The responder also tells since when a key is thought to be known to others (RFC 6960 4.4.5).

create or replace view certificate_status as
  select c.serial_hex, c.ca_id,
         coalesce(r.revoked_at, h.placed_at) as since,
         case when r.id is not null then r.reason when h.id is not null then 'certificateHold' end as reason,
         r.invalid_since
    from certificate c
    left join revocation r on r.certificate_id = c.id
    left join hold h on h.certificate_id = c.id and h.state <> 'released'
   where c.state = 'issued';
