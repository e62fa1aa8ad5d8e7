import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/start/managed-process.ts';

/** What the contract of the demo promises to leave for process N1. */
const FILES = [
  ...[
    'sign.pem',
    'auth.pem',
    'chain.pem',
    'application.pdf',
    'confirmation.p7m',
    'confirmation.json',
    'events.json',
    'receipt.pdf',
  ].map((name) => `N1/${name}`),
  ...['N1-P3', 'N1-P7', 'N1-P10', 'N1-X6'].flatMap((name) => [
    `refusals/${name}/events.json`,
    `refusals/${name}/refusal.pdf`,
  ]),
  'ca/root.cer',
  'ca/nca_rsa.cer',
  'crl/root.crl',
  'crl/nca_rsa.crl',
  'verify.log',
  'SUMMARY.json',
];

describe('npm run demo', () => {
  it('plays N1, its refusals and the lapse, and openssl accepts all evidence', () => {
    const out = mkdtempSync(join(tmpdir(), 'kualik-demo-'));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/demo/main.ts', '--out', out], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
      timeout: 400_000,
    });
    expect(`${stdout}${stderr}`).toContain('N1 P11');
    expect(FILES.filter((name) => !existsSync(join(out, name)))).toEqual([]);
    const summary = JSON.parse(readFileSync(join(out, 'SUMMARY.json'), 'utf8')) as { step: string; verdict: string }[];
    expect(summary.filter((row) => row.verdict !== 'accepted')).toEqual([]);
    expect(status).toBe(0);
    rmSync(out, { recursive: true, force: true });
  }, 420_000);

  it('says how it is called when the folder is missing', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/demo/main.ts'], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
    });
    expect({ status, told: stderr.includes('--out DIR') }).toEqual({ status: 2, told: true });
  });
});
