-- Whose paper a scan is: the centre of the employee who filed it, as it was then (p.19(1)).

alter table filed_paper add column office_id uuid references office deferrable initially deferred;
update filed_paper set office_id = (select e.office_id from employee e where e.id = filed_paper.filed_by_id);
set constraints all immediate;
set constraints all deferred;
