-- Revocation lists of any size: which list of the authority it is ('' = the complete one, else what stands behind the
-- authority's name in the file name), the base of a delta list, and bytes that can be read in pieces without unpacking.

alter table crl_issue add column suffix text not null default '' check (suffix ~ '^(-[a-z0-9]+)*$');
alter table crl_issue add column base_number bigint;
alter table crl_issue alter column der set storage external;
alter table crl_issue drop constraint crl_issue_kind_check;
alter table crl_issue add constraint crl_issue_kind_check check (kind in ('full', 'delta', 'shard'));
alter table crl_issue add constraint crl_issue_base check ((kind = 'delta') = (base_number is not null));
alter table crl_issue drop constraint crl_issue_ca_id_number_key;
alter table crl_issue add constraint crl_issue_number unique (ca_id, suffix, number);

-- What a delta list carries: everything that the base did not, however many stand in the base.
create index revocation_listed on revocation (ca_id, crl_number);
-- The list of its own to which the certificate points, beside the complete one; and since when the key is thought to be known.
alter table revocation add column list_suffix text not null default '';
alter table revocation add column invalid_since timestamptz;
create index revocation_list_suffix on revocation (ca_id, list_suffix) where list_suffix <> '';
-- What a published list says is looked up here by serial number.
create index revocation_serial on revocation (serial_hex);
