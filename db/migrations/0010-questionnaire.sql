-- The questionnaire (reg p.18, annex 4). Two tables that nothing joins: who may still answer, and what was answered.

-- One answer a case. Neither an answer nor a time stands here.
create table questionnaire_offer (
  request_id uuid primary key references request deferrable initially deferred,
  token_sha256 sha256_hex unique,
  is_spent boolean not null default false
);

-- No case, no token, nothing finer than the day. The key is random (version 4), and the rows are written anew in random
-- order (`mixAnswers`), so that neither their place nor the transaction that wrote them says which offer was spent then.
create table questionnaire_answer (
  id uuid primary key default gen_random_uuid(),
  day date not null,
  service_id text not null,
  channel_id text not null,
  office_id uuid references office deferrable initially deferred,
  language text not null check (language in ('kk', 'ru', 'en')),
  wording_version text not null,
  process text not null check (process in ('not_satisfied', 'partly_satisfied', 'satisfied')),
  information text not null check (information in ('not_satisfied', 'partly_satisfied', 'satisfied')),
  is_mixed boolean not null default false
);
create index questionnaire_answer_day on questionnaire_answer (day);
create index questionnaire_answer_fresh on questionnaire_answer (id) where not is_mixed;

create index request_finished on request (finished_at) where finished_at is not null;
