-- Whoever looks at the inbox hears that cases moved. A hint without content: what changed he is told by his own rights.
create trigger request_hint after insert or update or delete on request
  for each statement execute function hint('kualik_cases');
