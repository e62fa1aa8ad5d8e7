-- The load of the operators counts the confirmations of a period.
create index confirmation_received on confirmation (received_at) where received_at is not null;
