import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { CURVES } from '@kualik/pki/gost/curves.ts';
import { GOST_SETS, type GostSetName } from '@kualik/pki/gost/parameter-sets.ts';

const JARS = ['bcprov', 'bcpkix', 'bcutil'].map((name) => `/usr/share/java/${name}.jar`).join(':');

export const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

/** Asks Bouncy Castle all questions in one run; the words of each question are told in the judge's file. */
export function askBouncyCastle(
  questions: readonly (readonly string[])[],
  judge: 'GostJudge' | 'StatusJudge' | 'CadesJudge' = 'GostJudge',
): string[] {
  const input = questions.map((words) => `${words.join(' ')}\n`).join('');
  const source = fileURLToPath(new URL(`./${judge}.java`, import.meta.url));
  const run = spawnSync('java', ['-Xshare:auto', '-XX:TieredStopAtLevel=1', '-cp', JARS, source], {
    input,
    encoding: 'utf8',
    maxBuffer: 64 << 20,
    // A machine of the tests may be slow; a judge that hangs must say so all the same.
    timeout: 120_000,
  });
  if (run.error) throw run.error;
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout.trimEnd().split('\n');
}

interface ForeignSign {
  sign(privateKey: Uint8Array, data: Uint8Array): ArrayBuffer;
  verify(publicKey: Uint8Array, signature: Uint8Array, data: Uint8Array): boolean;
}
const { gostEngine } = createRequire(import.meta.url)('node-gost-crypto') as {
  gostEngine: { getGostSign(algorithm: Record<string, unknown>): ForeignSign };
};

/** The signature of node-gost-crypto for a set; hash and curve are its own, only the numbers of the curve are told it. */
export function nodeGostSign(name: GostSetName): ForeignSign {
  const { curve, octets } = GOST_SETS[name];
  const { p, a, b, n, Gx, Gy } = CURVES[curve];
  const text = (value: bigint): string => `0x${value.toString(16)}`;
  const hash = name === 'gost2004' ? { version: 2001, sBox: 'D-TEST' } : { version: 2012 };
  return gostEngine.getGostSign({
    ...{ name: 'GOST R 34.10', hash: 'GOST R 34.11', length: octets * 8, ...hash },
    curve: { p: text(p), a: text(a), b: text(b), q: text(n), x: text(Gx), y: text(Gy) },
  });
}
