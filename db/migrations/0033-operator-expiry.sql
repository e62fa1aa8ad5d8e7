-- The end of an operator's certificates is told once for each term, however many workers look.

create unique index staff_notice_expiry on staff_notice (subject_id, role, (facts ->> 'endsOn'), (facts ->> 'days'))
  where kind = 'operator_expiring';
