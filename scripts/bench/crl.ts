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
/** `crl-gost`: the same list under GOST 34.310-2004. */
export type ListSigner = 'nca_rsa' | 'nca_gost';
const PASSPHRASE = 'a passphrase of the benchmark';
const PKI_URL = 'http://pki.bench';
const SIGNER = new URL('crl-signer.ts', import.meta.url).pathname;

/** Revoked certificates as the signer stores them; the certificates themselves play no part. */
const fillFor = (
  name: ListSigner,
): string => `insert into revocation (id, certificate_id, serial_hex, ca_id, reason, revoked_at, requested_by, crl_number)
  select uuidv7(), uuidv7(), '5a' || substr(encode(sha256(int8send(n)), 'hex'), 1, 38), ca.id,
         (array['keyCompromise', 'superseded', 'cessationOfOperation', 'affiliationChanged', 'unspecified'])[1 + n % 5],
         now() - n * interval '20 seconds', 'system', 1
    from generate_series(1, ${ENTRIES}) as n, ca where ca.name = '${name}'`;

/** Seconds and peak memory of a complete list of a million entries, from the rows to the published row, by a process of its own. */
export async function benchCrl(name: ListSigner = 'nca_rsa'): Promise<Record<string, unknown>> {
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
    await orm.em.fork().execute(fillFor(name));
    await orm.em.fork().execute('vacuum analyze revocation');
    const ca = await authorityByName(orm.em.fork(), name);
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
      BENCH_AUTHORITY: name,
    });
    const list = join(folder, 'journal', `${name}.crl`);
    // openssl knows no national algorithm: the signer itself reads back and verifies every list before it is published.
    const verdict = name === 'nca_rsa' ? verifiedByOpenssl(folder, list) : {};
    return { ...figuresOf(signed), ...verdict, ...machineLimits(folder, list) };
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

function verifiedByOpenssl(folder: string, list: string): Record<string, unknown> {
  const verified = runProgram('openssl', [
    ...['crl', '-inform', 'DER', '-in', list, '-noout', '-verify', '-CAfile', join(folder, 'issuing.pem')],
  ]);
  return { 'openssl crl -verify': `${verified.text.trim()}, ${verified.seconds.toFixed(2)} s` };
}

/** What this machine needs for the bare bytes: to sign them with RSA, and to read the list. */
function machineLimits(folder: string, list: string): Record<string, unknown> {
  const key = join(folder, 'bench.key');
  runProgram('openssl', ['genrsa', '-out', key, '4096']);
  const signed = runProgram('openssl', ['dgst', '-sha256', '-sign', key, '-out', join(folder, 'signature'), list]);
  const read = runProgram('cat', [list]);
  return {
    'size of the list, MB': (statSync(list).size / 1e6).toFixed(1),
    'machine: openssl dgst -sign over the same bytes, s': signed.seconds.toFixed(2),
    'machine: reading the same bytes, s': read.seconds.toFixed(2),
    'machine: processors / load of the last minute': `${availableParallelism()} / ${(loadavg()[0] ?? 0).toFixed(1)}`,
  };
}
