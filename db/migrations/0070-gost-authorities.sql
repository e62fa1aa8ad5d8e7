-- Root and issuing authority of the national algorithms stand beside those of RSA.

alter table ca drop constraint ca_name_check;
alter table ca add constraint ca_name_check check (name in ('root', 'nca_rsa', 'root_gost', 'nca_gost'));
