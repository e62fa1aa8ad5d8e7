-- What the operator records at the desk: the written consent, which alternative was seen, whether the original went back.

alter table request
  add column data_use_consent_at timestamptz,
  add column data_use_consent_by_id uuid references employee deferrable initially deferred,
  add constraint request_data_use_consent_check
    check ((data_use_consent_at is null) = (data_use_consent_by_id is null));

alter table document
  add column alternative text,
  add column given_back_at timestamptz,
  add constraint document_paper_facts_check check (kind = 'paper' or (alternative is null and given_back_at is null));
