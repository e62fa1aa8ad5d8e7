-- Whatever rule of p.19(5) the program does not enforce by itself can be checked at the workplace: 1 and 7 too.

alter table workplace_check drop constraint workplace_check_rule_check;
alter table workplace_check add constraint workplace_check_rule check (rule in (1, 4, 6, 7, 8, 9, 10));
