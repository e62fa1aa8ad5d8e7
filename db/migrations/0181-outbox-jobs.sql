-- A job of the queue may carry several rows: the row names the job that it was last handed over with.
alter table outbox add column job_id text;
