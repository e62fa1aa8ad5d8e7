import { randomBytes, randomInt, pbkdf2Sync } from 'node:crypto';
import { PROOF_OF_WORK } from '@kualik/api/order/captcha-terms.ts';
import { createChallenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

const RUNS = 15;
/** The processor of an old phone against this machine's, as the order form promises to bear. */
const SLOWER = 4;

/** Seconds to solve the proof of work of the order form on one thread, and the machine's own PBKDF2 beside it. */
export async function benchCaptcha(): Promise<Record<string, unknown>> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const challenge = await createChallenge({
      algorithm: PROOF_OF_WORK.algorithm,
      cost: PROOF_OF_WORK.rounds,
      counter: randomInt(PROOF_OF_WORK.tries.from, PROOF_OF_WORK.tries.to),
      deriveKey,
      hmacSignatureSecret: randomBytes(32).toString('hex'),
    });
    const started = performance.now();
    await solveChallenge({ challenge, deriveKey });
    seconds.push((performance.now() - started) / 1000);
  }
  seconds.sort((a, b) => a - b);
  const median = seconds[Math.floor(RUNS / 2)] ?? 0;
  const slowest = seconds.at(-1) ?? 0;
  return {
    [`solved, median of ${RUNS}, s`]: median.toFixed(2),
    [`solved, slowest of ${RUNS}, s`]: slowest.toFixed(2),
    [`on a processor ${SLOWER} times slower, median, s`]: (median * SLOWER).toFixed(2),
    [`on a processor ${SLOWER} times slower, slowest, s`]: (slowest * SLOWER).toFixed(2),
    'machine: the most tries of one challenge by plain PBKDF2, s': mostTries().toFixed(2),
  };
}

function mostTries(): number {
  const salt = randomBytes(16);
  const started = performance.now();
  for (let counter = 0; counter < PROOF_OF_WORK.tries.to; counter += 1) {
    pbkdf2Sync(String(counter), salt, PROOF_OF_WORK.rounds, 32, 'sha256');
  }
  return (performance.now() - started) / 1000;
}
