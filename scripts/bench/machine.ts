import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Signatures a second by the openssl program on all processors: the machine's own limit beside our figures. */
export function opensslRate(algorithm: 'rsa2048' | 'ecdsap256'): number {
  const words = ['speed', '-seconds', '3', '-multi', String(availableParallelism()), '-mr', algorithm];
  const text = execFileSync('openssl', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const fields =
    text
      .trim()
      .split('\n')
      .findLast((line) => line.startsWith('+F'))
      ?.split(':') ?? [];
  return Number(fields[3]);
}
