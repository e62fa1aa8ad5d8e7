-- An authority that gets a new key goes on under the next number, beside the old one: nca_rsa, nca_rsa_2. A root's two
-- link certificates (RFC 4210 4.4, RFC 9810) belong to the newer generation.

alter table ca drop constraint ca_name_check;
alter table ca add constraint ca_name_check
  check (name ~ '^(root|nca_rsa|root_gost|nca_gost)(_([2-9]|[1-9][0-9]+))?$');
alter table ca add column old_with_new_id uuid references certificate deferrable initially deferred;
alter table ca add column new_with_old_id uuid references certificate deferrable initially deferred;
