-- Inventory of chip cards: which card is where on its way (regulation p.9(6), p.9(10)).

create table chip_card (
  id uuid primary key default uuidv7(),
  card_id text not null unique check (card_id ~ '^[0-9a-f]{32}$'),
  -- Number of the chip, where the card tells one.
  serial text,
  state text not null default 'blank' check (state in ('blank', 'personalised', 'handed_over', 'lost', 'destroyed')),
  -- The case that it was last made ready for.
  request_id uuid references request deferrable initially deferred,
  registered_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by_id uuid not null references employee deferrable initially deferred
);
create index chip_card_state on chip_card (state, changed_at);

-- What was bound to a case before there was an inventory.
insert into chip_card (card_id, state, request_id, registered_at, changed_at, changed_by_id)
  select distinct on (o.card_id) o.card_id, case when r.status = 'COMPLETED' then 'handed_over' else 'blank' end,
         o.request_id, o.recorded_at, o.recorded_at, o.recorded_by_id
    from card_order o join request r on r.id = o.request_id
   where o.card_id ~ '^[0-9a-f]{32}$'
   order by o.card_id, o.recorded_at desc;
