-- A destroyed scan loses its bytes as every other paper does; its hash stays as the proof of what there was (p.15(4)).

alter table document drop constraint document_scan;
alter table document add constraint document_scan check (kind = 'scan' or blob_id is null);
create index document_blob on document (blob_id) where blob_id is not null;

-- Units listed scans as papers without bytes.
update archive_unit u set documents = (
  select jsonb_agg(case when f.kind = 'scan' then d || '{"original": "electronic"}' else d end order by n)
    from jsonb_array_elements(u.documents) with ordinality as e (d, n)
    left join document f on f.id = (d ->> 'id')::uuid)
 where exists (select 1 from document f where f.request_id = u.request_id and f.kind = 'scan');

-- What two people destroyed already is gone for good.
update document set content = ''::bytea, blob_id = null
 where kind = 'scan' and id in (select (d ->> 'id')::uuid from archive_unit u, jsonb_array_elements(u.documents) as d
                                 where u.state = 'destroyed');
delete from blob where not exists (select 1 from document where document.blob_id = blob.id);

-- Copies that were delivered to the provider out of a destroyed unit.
update filed_paper p set content = ''::bytea
 where exists (select 1 from copy_request c join archive_unit u on u.request_id = c.request_id
                where u.state = 'destroyed' and p.id = any (c.paper_ids))
   and not exists (select 1 from copy_request c left join archive_unit u on u.request_id = c.request_id
                    where u.state is distinct from 'destroyed' and p.id = any (c.paper_ids))
   and not exists (select 1 from operator o where o.order_paper_id = p.id)
   and not exists (select 1 from support_contact s where s.order_paper_id = p.id);
