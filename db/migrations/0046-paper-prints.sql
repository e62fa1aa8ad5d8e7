-- A paper of a case in another language, on demand (std1 p.9): `item_id` names the paper and the language.

alter table document drop constraint document_kind_check;
alter table document add constraint document_kind_check
  check (kind in ('application', 'receipt', 'refusal', 'consent', 'form', 'print', 'paper', 'scan'));
drop index document_once;
create unique index document_once on document (request_id, kind) where kind not in ('paper', 'scan', 'form', 'print');
create unique index document_print_once on document (request_id, item_id) where kind = 'print';
