-- When a wait longer than the standard permits was recorded, called or not (std1 p.4(1)).

alter table queue_ticket add column wait_breached_at timestamptz;
create index queue_ticket_long_wait on queue_ticket (waits_from) where state = 'waiting' and wait_breached_at is null;
