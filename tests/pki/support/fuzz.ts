import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FuzzReader } from './fuzz-readers.ts';
import { mutations } from './mutator.ts';

export interface FuzzResult {
  reader: string;
  runs: number;
  accepted: number;
  slowestMs: number;
  grownMb: number;
  /** Seed, number and octets of the inputs that crashed the reader. */
  crashes: { run: number; message: string; hex: string }[];
}

/** What one broken input may take; the slowest good one takes some milliseconds. */
export const MAX_MS = 5000;
export const MAX_GROWN_MB = 50;
const MB = 1_048_576;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function usedMb(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / MB;
}

/** Puts so many broken inputs into the reader and counts; crashes are collected and never thrown. */
export async function fuzz({ name, samples, read }: FuzzReader, seed: number, runs: number): Promise<FuzzResult> {
  const result: FuzzResult = { reader: name, runs, accepted: 0, slowestMs: 0, grownMb: 0, crashes: [] };
  const inputs = mutations(samples, seed);
  const before = usedMb();
  for (let run = 0; run < runs; run += 1) {
    const { value: bytes } = inputs.next();
    const start = performance.now();
    try {
      if (await read(bytes)) result.accepted += 1;
    } catch (cause) {
      const message = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
      result.crashes.push({ run, message, hex: Buffer.from(bytes).toString('hex') });
    }
    result.slowestMs = Math.max(result.slowestMs, performance.now() - start);
  }
  result.grownMb = usedMb() - before;
  return result;
}
