import type pg from 'pg';
import { parseOcspAnswer } from '@kualik/pki/ocsp.ts';
import { withStatusInstance } from './status-instance.ts';

const REVOKED = 1_000_000;
const PATIENCE_MS = 10_000;

/** Milliseconds from the commit of a revocation until OCSP tells it, with a million other revoked certificates. */
export async function benchRevoke(): Promise<Record<string, unknown>> {
  return withStatusInstance(async ({ database, serials, question, ask }) => {
    await fill(database);
    const times: number[] = [];
    for (const serialHex of serials) {
      const request = question(serialHex, null);
      // Twice: the second answer is one from memory, the kind that could be stale.
      for (let round = 0; round < 2; round += 1) await ask(request);
      await revoke(database, serialHex);
      times.push(await untilRevoked(() => ask(request)));
    }
    times.sort((a, b) => a - b);
    return {
      'revoked certificates': REVOKED,
      'revocations measured': times.length,
      'commit to revoked in OCSP, median, ms': times[Math.floor(times.length / 2)]?.toFixed(1),
      'slowest, ms': times.at(-1)?.toFixed(1),
      'machine: one statement of the database, ms': await oneStatement(database),
    };
  });
}

async function fill(database: pg.Client): Promise<void> {
  await database.query('begin');
  await database.query('set local session_replication_role = replica');
  await database.query(
    `insert into certificate (ca_id, usage, profile_id, profile_version, serial_hex, spki_sha256, subject, tbs, signature, der,
       sha256, not_before, not_after, state, intended_at, issued_at)
     select ca.id, 'sign', 'individual-sign', 1, '40' || lpad(to_hex(n), 38, '0'), encode(sha256(n::text::bytea), 'hex'), '',
       '', '', '', encode(sha256(('c' || n)::bytea), 'hex'), now() - interval '1 day', now() + interval '1 year', 'issued', now(), now()
       from ca, generate_series(1, ${REVOKED}) n where ca.name = 'nca_rsa'`,
  );
  await database.query(
    `insert into revocation (certificate_id, serial_hex, ca_id, reason, revoked_at, requested_by, crl_number)
     select id, serial_hex, ca_id, 'superseded', now(), 'bench', 1 from certificate where serial_hex like '40000000000000%'`,
  );
  await database.query('commit');
  await database.query('analyze certificate, revocation');
}

async function revoke(database: pg.Client, serialHex: string): Promise<void> {
  await database.query(
    `insert into revocation (certificate_id, serial_hex, ca_id, reason, revoked_at, requested_by, crl_number)
     select id, serial_hex, ca_id, 'keyCompromise', now(), 'bench', 1 from certificate where serial_hex = $1`,
    [serialHex],
  );
}

async function untilRevoked(ask: () => Promise<Buffer>): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < PATIENCE_MS) {
    const answer = parseOcspAnswer(await ask());
    if (answer.status === 'successful' && answer.singles[0]?.status.kind === 'revoked')
      return performance.now() - started;
  }
  throw new Error('OCSP did not tell the revocation');
}

async function oneStatement(database: pg.Client): Promise<string> {
  const started = performance.now();
  for (let round = 0; round < 100; round += 1) await database.query('select 1');
  return ((performance.now() - started) / 100).toFixed(2);
}
