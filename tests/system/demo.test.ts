import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/start/managed-process.ts';

const PAIR = ['sign.pem', 'auth.pem', 'chain.pem', 'application.pdf', 'confirmation.p7m', 'confirmation.json'];
const REFUSALS = [
  ...['N1-P3', 'N1-P7', 'N1-P10', 'N1-X6', 'N2-P3', 'N2-P7', 'N3-P2'],
  ...['N4-P2', 'N4-P5', 'N4-P9', 'N5-P2', 'N5-P5', 'N5-T5'],
];
const PAIR_KINDS = ['individual', 'enotary', 'legal-entity', 'treasury', 'nonresident-individual', 'nonresident-legal'];
const SSL_KINDS = ['domain-individual', 'domain-legal'];

/** What the contract of the demo promises to leave, folder by folder. */
const FOLDERS: Record<string, readonly string[]> = {
  N1: [...PAIR, 'events.json', 'receipt.pdf'],
  N2: [...PAIR, 'events.json', 'applicant.p7m', 'predecessor.pem'],
  N3: ['revoked.pem', 'chain.pem', 'request.p7m', 'events.json', 'before.ocsp', 'after.ocsp'],
  N4: [...PAIR, 'events.json', 'card-read-sign.pem', 'card-read-auth.pem'],
  N5: [
    'revoked.pem',
    'chain.pem',
    'request.p7m',
    'events.json',
    'confirmation.p7m',
    'receipt.pdf',
    'before.ocsp',
    'after.ocsp',
  ],
  ...Object.fromEntries(REFUSALS.map((name) => [`refusals/${name}`, ['events.json', 'refusal.pdf']])),
  ...Object.fromEntries(PAIR_KINDS.map((name) => [`kinds/${name}`, [...PAIR, 'events.json', 'receipt.pdf']])),
  ...Object.fromEntries(SSL_KINDS.map((name) => [`kinds/${name}`, ['ssl.pem', 'chain.pem', 'receipt.pdf']])),
  procedures: ['queue-place.json', 'questionnaire.json', 'complaint.json'],
  ca: ['root.cer', 'nca_rsa.cer', 'root_gost.cer', 'nca_gost.cer'],
  crl: ['root.crl', 'nca_rsa.crl', 'root_gost.crl', 'nca_gost.crl'],
  '.': ['verify.log', 'SUMMARY.json'],
};
const FILES = Object.entries(FOLDERS).flatMap(([folder, names]) => names.map((name) => join(folder, name)));

describe('npm run demo', () => {
  it('plays N1 to N5, the eight kinds and the refusals, and openssl accepts all evidence', () => {
    const out = mkdtempSync(join(tmpdir(), 'kualik-demo-'));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/demo/main.ts', '--out', out], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
      timeout: 1_800_000,
    });
    expect(`${stdout}${stderr}`).toContain('N5 P4–P7');
    expect(FILES.filter((name) => !existsSync(join(out, name)))).toEqual([]);
    const summary = JSON.parse(readFileSync(join(out, 'SUMMARY.json'), 'utf8')) as { step: string; verdict: string }[];
    const unknownToOpenssl = summary.filter(({ verdict }) => verdict === 'judged in npm test').map(({ step }) => step);
    expect(
      unknownToOpenssl.filter((step) => !/_gost|kinds\/(legal-entity|treasury|nonresident-legal)\/sign/.test(step)),
    ).toEqual([]);
    expect(unknownToOpenssl).toHaveLength(7);
    expect(summary.filter(({ verdict }) => !['accepted', 'judged in npm test'].includes(verdict))).toEqual([]);
    expect(status).toBe(0);
    rmSync(out, { recursive: true, force: true });
  }, 1_860_000);

  it('says how it is called when the folder is missing', () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/demo/main.ts'], {
      cwd: PROJECT_ROOT,
      encoding: 'utf8',
    });
    expect({ status, told: stderr.includes('--out DIR') }).toEqual({ status: 2, told: true });
  });
});
