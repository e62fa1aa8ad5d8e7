-- New certificates for an operator at work: another round of application, letter, order and certificates (p.15(1)).

alter table operator add column round integer not null default 1 check (round > 0);
alter table operator add column renewal text check (renewal in ('appointed', 'applied', 'letter_sent', 'certified'));
alter table operator add constraint operator_renewal check (renewal is null or state in ('active', 'suspended'));

alter table operator_application add column round integer not null default 1 check (round > 0);
alter table operator_application drop constraint operator_application_operator_id_key;
alter table operator_application add constraint operator_application_round unique (operator_id, round);

alter table official_letter add column round integer not null default 1 check (round > 0);
drop index official_letter_issue;
create unique index official_letter_issue on official_letter (operator_id, round)
  where purpose = 'issue' and sent_at is not null;

alter table operator_issue add column round integer not null default 1 check (round > 0);
drop index operator_issue_confirmed;
create unique index operator_issue_confirmed on operator_issue (operator_id, round) where second_id is not null;

alter table operator_certificate add column round integer not null default 1 check (round > 0);
alter table operator_certificate drop constraint operator_certificate_operator_id_usage_key;
alter table operator_certificate add constraint operator_certificate_round unique (operator_id, usage, round);
