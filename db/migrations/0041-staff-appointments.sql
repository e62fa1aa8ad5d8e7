-- The way of an operator into office is the way of all staff: what he is appointed as is a column (p.5(15), p.15).

alter table operator add column role text not null default 'operator' check (role in ('operator', 'supervisor',
  'auditor', 'analyst', 'administrator', 'psc_head', 'psc_office', 'provider_officer', 'provider_head',
  'support_officer', 'archivist', 'contact_centre', 'quality_officer'));

-- An order that its only possible signer signed alone: nobody else held a certificate that may order it.
alter table operator_issue add column is_sole boolean not null default false;
alter table operator_issue add constraint operator_issue_sole check (not is_sole or second_id is null);
