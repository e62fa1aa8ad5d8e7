import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { algorithmOf, signatureAlgorithmIdentifier, verifySignature } from '@kualik/pki/algorithms.ts';
import { readDer } from '@kualik/pki/der/read.ts';
import type { GostSetName } from '@kualik/pki/gost/parameter-sets.ts';
import { generateGostKey, gostPublicHalf, gostSigner } from '@kualik/pki/gost/private-key.ts';
import { platformRandom } from '@kualik/pki/gost/random-scalar.ts';

const SETS: readonly GostSetName[] = ['gost2004', 'gost2015-512'];
/** As long as the body of a certificate. */
const MESSAGE = new Uint8Array(1000).fill(0x5a);
const SECONDS = 3;

/** Signatures made and verified a second on one thread, and what openssl does with an elliptic curve of 256 bits on this machine. */
export async function benchGost(): Promise<Record<string, unknown>> {
  const figures: Record<string, unknown> = {};
  for (const name of SETS) {
    const key = generateGostKey(name, platformRandom);
    const sign = gostSigner(key, platformRandom);
    const signature = await sign(MESSAGE);
    const algorithm = algorithmOf(readDer(signatureAlgorithmIdentifier(name)));
    const check = { algorithm, spki: gostPublicHalf(key), signed: MESSAGE, signature };
    figures[`${name}: signatures made/s`] = await perSecond(() => sign(MESSAGE));
    figures[`${name}: signatures verified/s (a key that comes often)`] = await perSecond(async () => {
      if ((await verifySignature(check)) !== 'valid') throw new Error('our own signature does not verify');
    });
  }
  return { ...figures, ...machineLimit(), 'machine: processors': availableParallelism() };
}

async function perSecond(once: () => Promise<unknown>): Promise<number> {
  // The first runs make the tables of the curve and let the engine compile.
  for (let run = 0; run < 20; run += 1) await once();
  const started = performance.now();
  let runs = 0;
  for (; performance.now() - started < SECONDS * 1000; runs += 1) await once();
  return Math.round((runs * 1000) / (performance.now() - started));
}

/** Native ECDSA over P-256 in the same number of seconds: the nearest that openssl has without an engine. */
function machineLimit(): Record<string, unknown> {
  const run = spawnSync('openssl', ['speed', '-seconds', String(SECONDS), 'ecdsap256'], { encoding: 'utf8' });
  const [, made, verified] = /(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*$/.exec(run.stdout?.trimEnd() ?? '') ?? [];
  return {
    'machine: openssl ECDSA P-256 made/s': made === undefined ? 'openssl is not installed' : Math.round(Number(made)),
    'machine: openssl ECDSA P-256 verified/s':
      verified === undefined ? 'openssl is not installed' : Math.round(Number(verified)),
  };
}
