-- A signature and what is signed do not get smaller by compression; trying it costs each certificate.
alter table certificate
  alter column tbs set storage external,
  alter column signature set storage external,
  alter column der set storage external;

-- Certificates of a request are found by the unique index over request and usage.
drop index certificate_request;
