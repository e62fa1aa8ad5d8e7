-- A key that was found not to be lost: the head of the centre asks, the provider lets the operator work again (p.15(1), p.19(5) rule 3).

alter table key_loss
  add column resume_asked_at timestamptz,
  add column resume_asked_by_id uuid references employee deferrable initially deferred,
  add column resumed_at timestamptz,
  add column resumed_by_id uuid references employee deferrable initially deferred,
  add constraint key_loss_resume check ((resume_asked_at is null or state = 'dismissed')
    and (resumed_at is null or resume_asked_at is not null)
    and (resume_asked_at is null) = (resume_asked_by_id is null) and (resumed_at is null) = (resumed_by_id is null));
