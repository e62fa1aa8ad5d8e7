import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '@kualik/db/embedded/start-embedded-postgres.ts';
import { createOrm } from '@kualik/db/orm.ts';
import { systemClock } from '@kualik/db/clock.ts';
import { toPem } from '@kualik/pki/pem.ts';
import { runDemoCeremony } from '@kualik/worker/signing/ceremony.ts';
import { authorityByName } from '@kualik/db/repositories/authority.repository.ts';
import { runProgram } from './run-program.ts';

const ENTRIES = 1_000_000;
const PASSPHRASE = 'a passphrase of the benchmark';
const PKI_URL = 'http://pki.bench';
const SIGNER = new URL('crl-signer.ts', import.meta.url).pathname;

/** Revoked certificates as the signer stores them; the certificates themselves play no part. */
const FILL = `insert into revocation (id, certificate_id, serial_hex, ca_id, reason, revoked_at, requested_by, crl_number)
  select uuidv7(), uuidv7(), '5a' || substr(encode(sha256(int8send(n)), 'hex'), 1, 38), ca.id,
         (array['keyCompromise', 'superseded', 'cessationOfOperation', 'affiliationChanged', 'unspecified'])[1 + n % 5],
         now() - n * interval '20 seconds', 'system', 1
    from generate_series(1, ${ENTRIES}) as n, ca where ca.name = 'nca_rsa'`;

/** Seconds and peak memory of a complete list of a million entries, from the rows to the published row, by a process of its own. */
export async function benchCrl(): Promise<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), 'kualik-bench-crl-'));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') });
  try {
    const orm = await createOrm(server.url, { poolMax: 2 });
    await orm.migrator.up();
    writeFileSync(join(folder, 'passphrase'), `${PASSPHRASE}\n`);
    const journal = [join(folder, 'journal', 'issuing.jsonl')];
    const ceremony = { orm, clock: systemClock, dataDir: folder, pkiUrl: PKI_URL, passphrase: PASSPHRASE, journal };
    await runDemoCeremony(ceremony);
    // The rows point to no certificates: the benchmark is about lists.
    await orm.em.fork().execute('alter table revocation drop constraint revocation_certificate_id_fkey');
    await orm.em.fork().execute(FILL);
    await orm.em.fork().execute('vacuum analyze revocation');
    const ca = await authorityByName(orm.em.fork(), 'nca_rsa');
    writeFileSync(join(folder, 'issuing.pem'), toPem('CERTIFICATE', ca?.certificate ?? new Uint8Array()));
    await orm.close();
    const signed = await runSigner({
      PATH: process.env['PATH'] ?? '',
      KUALIK_MODE: 'demo',
      PUBLIC_URL: PKI_URL,
      REGISTER_URL: 'http://127.0.0.1:1',
      DATABASE_URL: server.url,
      KUALIK_DATA: folder,
      KUALIK_PASSPHRASE_FILE: join(folder, 'passphrase'),
      KUALIK_JOURNAL: journal[0] ?? '',
      PKI_URL,
    });
    return { ...figuresOf(signed), ...judged(folder) };
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Signed {
  seconds: number;
  processorSeconds: number;
  peakMegabytes: number;
  startMegabytes: number;
}

async function runSigner(env: Record<string, string>): Promise<Signed> {
  const child = spawn(process.execPath, ['--no-warnings', SIGNER], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  child.stdout.on('data', (piece: Buffer) => (text += piece.toString()));
  const [code] = (await once(child, 'close')) as [number];
  if (code !== 0) throw new Error('the list could not be signed');
  return JSON.parse(text) as Signed;
}

function figuresOf({ seconds, processorSeconds, peakMegabytes, startMegabytes }: Signed): Record<string, unknown> {
  return {
    entries: ENTRIES,
    'signed and published, s': seconds.toFixed(2),
    'of that processor time of the process, s': processorSeconds.toFixed(2),
    'peak memory of the process, MB': peakMegabytes,
    'of that before the list was begun, MB': startMegabytes,
  };
}

/** openssl judges the list, and shows what this machine needs for the bare bytes: to sign them, and to read the list. */
function judged(folder: string): Record<string, unknown> {
  const list = join(folder, 'journal', 'nca_rsa.crl');
  const key = join(folder, 'bench.key');
  runProgram('openssl', ['genrsa', '-out', key, '4096']);
  const verified = runProgram('openssl', [
    ...['crl', '-inform', 'DER', '-in', list, '-noout', '-verify', '-CAfile', join(folder, 'issuing.pem')],
  ]);
  const signed = runProgram('openssl', ['dgst', '-sha256', '-sign', key, '-out', join(folder, 'signature'), list]);
  const read = runProgram('cat', [list]);
  return {
    'size of the list, MB': (statSync(list).size / 1e6).toFixed(1),
    'openssl crl -verify': `${verified.text.trim()}, ${verified.seconds.toFixed(2)} s`,
    'machine: openssl dgst -sign over the same bytes, s': signed.seconds.toFixed(2),
    'machine: reading the same bytes, s': read.seconds.toFixed(2),
    'machine: processors / load of the last minute': `${availableParallelism()} / ${(loadavg()[0] ?? 0).toFixed(1)}`,
  };
}
