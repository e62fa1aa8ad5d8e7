-- Certificates are searched by their key identifier too (RFC 5280 4.2.1.2): 20 octets behind the identifier of the extension.

alter table certificate add column ski text generated always as (
  case when position('\x0603551d0e04160414'::bytea in der) > 0
       then encode(substring(der from position('\x0603551d0e04160414'::bytea in der) + 9 for 20), 'hex') end
) stored;
create index certificate_ski on certificate (ski) where ski is not null;
