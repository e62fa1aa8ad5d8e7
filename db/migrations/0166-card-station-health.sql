-- What a station could not do, as it signed it, and its end (regulation p.9(6)).
create table card_station_error (
  id uuid primary key default uuidv7(),
  station_id uuid not null references card_station deferrable initially deferred,
  at timestamptz not null,
  report bytea not null,
  report_signature bytea not null
);
create index card_station_error_station on card_station_error (station_id, at);

alter table card_station
  add column ended_at timestamptz,
  add column ended_by_id uuid references employee deferrable initially deferred,
  add check ((ended_at is null) = (ended_by_id is null));
