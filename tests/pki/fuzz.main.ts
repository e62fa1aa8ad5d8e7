import { fuzz, MAX_GROWN_MB, MAX_MS } from './support/fuzz.ts';
import { fuzzReaders } from './support/fuzz-readers.ts';

/** `npm run fuzz [-- SEED [RUNS]]`: broken inputs into every reader; exit code 1 on a crash, a hang or growth. */
const [seed = Math.floor(Math.random() * 2 ** 31), runs = 10_000] = process.argv.slice(2).map(Number);
console.log(`seed ${seed}, ${runs} inputs a reader`);
for (const reader of await fuzzReaders()) {
  const { accepted, slowestMs, grownMb, crashes } = await fuzz(reader, seed, runs);
  const isWell = crashes.length === 0 && slowestMs < MAX_MS && grownMb < MAX_GROWN_MB;
  if (!isWell) process.exitCode = 1;
  const figures = `${accepted} taken, slowest ${slowestMs.toFixed(1)} ms, grown ${grownMb.toFixed(1)} MB`;
  console.log(`${isWell ? '✓' : '✗'} ${reader.name.padEnd(36)} ${crashes.length} crashes, ${figures}`);
  for (const { run, message, hex } of crashes.slice(0, 3)) console.log(`    run ${run}: ${message}\n    ${hex}`);
}
