-- The registered workplaces that the centre named for an operator (regulation p.15(1), p.19(5) rule 1); none = any of his office.
-- `workplace_ids` stays what the order of his appointment says in words.

alter table operator add column named_workplace_ids uuid[] not null default '{}';
