import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refusalsOf } from '../../scripts/start/refusals.ts';
import type { InstallationFacts } from '../../scripts/start/refusals.ts';
import { maskUrl, readSettings } from '../../scripts/start/settings.ts';

const FRESH: InstallationFacts = { ceremonyMode: null, ceremonyPkiUrl: null, demoAccounts: 0, clockOffsetMs: 0 };
const MADE: InstallationFacts = { ...FRESH, ceremonyMode: 'production', ceremonyPkiUrl: 'http://pki.example.kz' };
const PRODUCTION = {
  KUALIK_MODE: 'production',
  DATABASE_URL: 'postgres://kualik:secret@db/kualik',
  PUBLIC_URL: 'https://kualik.example.kz',
  PKI_URL: 'http://pki.example.kz',
  REGISTER_URL: 'https://gateway.example.kz',
  KUALIK_PASSPHRASE_FILE: '/run/secrets/ca',
  TRUST_PROXY: '1',
};

describe('the settings of a start', () => {
  it('are those of a demo while nothing is set', () => {
    expect(readSettings({})).toMatchObject({
      mode: 'demo',
      port: 4000,
      publicUrl: 'http://localhost:4000',
      pkiUrl: null,
    });
  });

  it('take an empty variable for one that is not set', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: ' ' })).toMatchObject({ databaseUrl: null, port: 4000 });
  });

  it('must name the mode when a database is given', () => {
    expect(() => readSettings({ DATABASE_URL: 'postgres://db/kualik' })).toThrow('KUALIK_MODE must be named');
  });

  it.each([
    ['PORT', { PORT: 'four' }],
    ['KUALIK_MODE', { KUALIK_MODE: 'test' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://example.kz' }],
    ['DATABASE_URL_FILE', { DATABASE_URL_FILE: '/no/such/file' }],
  ])('name %s when it makes no sense', (name, env) => {
    expect(() => readSettings(env)).toThrow(name);
  });

  it('read a secret from the file that NAME_FILE names', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'kualik-settings-')), 'url');
    writeFileSync(file, 'redis://:secret@cache:6379\n');
    expect(readSettings({ REDIS_URL_FILE: file }).redisUrl).toBe('redis://:secret@cache:6379');
  });

  it('are printed without passwords', () => {
    expect(maskUrl('postgres://kualik:secret@db:5432/kualik?sslmode=require')).toBe(
      'postgres://kualik:***@db:5432/kualik',
    );
  });
});

/** One row for each refusal: what differs from a sound production start, and the name that must be told. */
const REFUSALS: [name: string, env: Record<string, string>, facts: Partial<InstallationFacts>][] = [
  ['PUBLIC_URL_NOT_HTTPS', { PUBLIC_URL: 'http://kualik.example.kz' }, {}],
  ['TLS_OR_PROXY_MISSING', { TRUST_PROXY: '' }, {}],
  ['TLS_PAIR_INCOMPLETE', { TLS_CERT: '/tls/cert.pem' }, {}],
  ['PKI_URL_NOT_HTTP', { PKI_URL: '' }, { ceremonyPkiUrl: null }],
  ['EMBEDDED_DATABASE', { DATABASE_URL: '' }, {}],
  ['PASSPHRASE_FILE_MISSING', { KUALIK_PASSPHRASE_FILE: '' }, {}],
  ['REGISTER_SIMULATOR', { REGISTER_URL: '' }, {}],
  ['NO_CA_HIERARCHY', {}, { ceremonyMode: null }],
  ['DEMO_CA', {}, { ceremonyMode: 'demo' }],
  ['DEMO_ACCOUNTS', {}, { demoAccounts: 5 }],
  ['MOVED_CLOCK', {}, { clockOffsetMs: 1 }],
  ['PKI_URL_CHANGED', { PKI_URL: 'http://other.example.kz' }, {}],
];

describe('a production start', () => {
  it('is not refused when all is as it must be', () => {
    expect(refusalsOf(readSettings(PRODUCTION), MADE)).toEqual([]);
  });

  it.each(REFUSALS)('is refused by the name %s', (name, env, facts) => {
    const refusals = refusalsOf(readSettings({ ...PRODUCTION, ...env }), { ...MADE, ...facts });
    expect(refusals.map((text) => text.split(':')[0])).toEqual([name]);
  });
});

describe('a demo start', () => {
  it('keeps the address of its ceremony when PKI_URL is not set', () => {
    expect(refusalsOf(readSettings({ PORT: '4100' }), { ...FRESH, ceremonyPkiUrl: 'http://localhost:4000' })).toEqual(
      [],
    );
  });

  it('is refused when PKI_URL contradicts the certificates', () => {
    const settings = readSettings({ PKI_URL: 'http://localhost:4100' });
    expect(refusalsOf(settings, { ...FRESH, ceremonyPkiUrl: 'http://localhost:4000' })[0]).toContain('PKI_URL_CHANGED');
  });
});
