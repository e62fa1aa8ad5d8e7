-- An annex filled from a case is printed again when what it says has changed (std1 p.9); what it said is known by a hash.

alter table document add column facts_sha256 sha256_hex;
