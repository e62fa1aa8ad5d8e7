/**
 * The whole suite. Runs jest over every test file, lets its output through, and ends with the plain line
 * «N passed, N failed». Arguments go to jest: npm test -- tests/pki
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'kualik-jest-'));
const resultFile = join(folder, 'result.json');
/** The suite starts about a hundred processes of the project; each finds its modules compiled by the one before. */
const compileCache = join(import.meta.dirname, '../node_modules/.cache/kualik-compiled');
const jest = spawnSync(
  process.execPath,
  [
    '--no-warnings',
    '--import=./scripts/register-decorators.mjs',
    '--import=./tests/support/jest-globals.mjs',
    'node_modules/jest/bin/jest.js',
    '--json',
    `--outputFile=${resultFile}`,
    '--testLocationInResults=false',
    ...process.argv.slice(2),
  ],
  { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, NODE_COMPILE_CACHE: compileCache } },
);
const result = readResult();
rmSync(folder, { recursive: true, force: true });
const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
console.log(`${result.numPassedTests} passed, ${failed} failed`);
process.exit(jest.status === 0 && result.numPassedTests > 0 && failed === 0 ? 0 : 1);

function readResult() {
  try {
    return JSON.parse(readFileSync(resultFile, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, numRuntimeErrorTestSuites: 1 };
  }
}
