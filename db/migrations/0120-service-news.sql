-- A new or renewed authority, and a new certificate of a service, make every ready-made answer old: "any" standing is told.

create trigger authority_told after insert on ca
  for each statement execute function hint('kualik_status');
create trigger authority_renewal_told after update on ca
  for each row when (old.certificate is distinct from new.certificate) execute function hint('kualik_status');
create trigger service_certificate_told after insert or update on certificate
  for each row when (new.usage in ('ocsp', 'tsa') and new.state = 'issued') execute function hint('kualik_status');
