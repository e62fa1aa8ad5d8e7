import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStationIdentity } from '../../../worker/station/station-identity.ts';

const NOW = new Date('2026-11-30T09:00:00.123Z');
let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'kualik-station-')), 'semey-1');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const openssl = (...args: string[]): string => execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' }).toString();

describe('the identity of a station', () => {
  it('is made once, for its owner only, and openssl reads its certificate and its request', async () => {
    const first = await openStationIdentity(folder, 'semey-1', NOW);
    const second = await openStationIdentity(folder, 'semey-1', NOW);
    expect(second).toMatchObject({ certificateSha256: first.certificateSha256, secret: first.secret });
    for (const file of ['station.key', 'station.cer', 'station.csr', 'card-secret'])
      expect([file, statSync(join(folder, file)).mode & 0o077]).toEqual([file, 0]);
    expect(openssl('x509', '-inform', 'DER', '-in', 'station.cer', '-noout', '-subject')).toContain('semey-1');
    expect(openssl('req', '-inform', 'DER', '-in', 'station.csr', '-noout', '-pubkey')).toBe(
      openssl('pkey', '-in', 'station.key', '-pubout'),
    );
  });

  it('may carry a certificate of the authority over the same key, and no other', async () => {
    const own = await openStationIdentity(folder, 'semey-1', NOW);
    const make = ['req', '-x509', '-days', '30', '-subj', '/CN=authority'];
    openssl(...make, '-key', 'station.key', '-out', 'station.cer');
    expect((await openStationIdentity(folder, 'semey-1', NOW)).certificateSha256).not.toBe(own.certificateSha256);
    openssl(...make, '-newkey', 'rsa:2048', '-nodes', '-keyout', 'other.key', '-out', 'station.cer');
    await expect(openStationIdentity(folder, 'semey-1', NOW)).rejects.toThrow('station.cer: is not over station.key');
  });
});
