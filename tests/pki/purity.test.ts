import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const ROOM = fileURLToPath(new URL('../../pki/', import.meta.url));
const SOURCES = readdirSync(ROOM, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
  .map((path) => ({ path, text: readFileSync(ROOM + path, 'utf8') }));

/** Every file that a file loads at run time, itself included. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  const text = SOURCES.find((source) => source.path === path)?.text ?? '';
  for (const [, target = ''] of text.matchAll(/^(?:import|export) (?!type )[^;]*? from '([^']+)';/gms)) {
    if (target.startsWith('.')) loadedBy(new URL(target, `file:///${path}`).pathname.slice(1), seen);
    else seen.add(target);
  }
  return seen;
}

describe('the PKI room', () => {
  it.each(SOURCES.map(({ path, text }) => [path, text]))(
    '%s runs in a browser: no Node, no clock, no environment',
    (_, text) => {
      expect(text).not.toMatch(/from 'node:|\bBuffer\b|\bprocess\.|Date\.now|new Date\(\)|console\./);
    },
  );

  it.each(SOURCES.filter(({ path }) => path !== 'oids.ts').map(({ path, text }) => [path, text]))(
    '%s holds no dotted object identifier',
    (_, text) => {
      expect(text).not.toMatch(/'[0-2]\.\d+\.\d+(\.\d+)*'/);
    },
  );

  it.each([
    'csr.ts',
    'pkcs12.ts',
    'cms.ts',
    'certificate-parse.ts',
    'crl.ts',
    'crl-parse.ts',
    'chain.ts',
    'pem.ts',
    'names.ts',
  ])('%s reaches the applicant’s page without the 86 KB of pkijs and the 60 KB of the GOST curves', (path) => {
    expect([...loadedBy(path)].filter((loaded) => /^(pkijs|asn1js|@noble\/curves)/.test(loaded))).toEqual([]);
  });
});
