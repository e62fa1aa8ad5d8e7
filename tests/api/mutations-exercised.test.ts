import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPERATIONS } from '../support/schema-operations.ts';

const ROOT = new URL('../../', import.meta.url).pathname;

function textsOf(folder: string, isWanted: (file: string) => boolean): string {
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter(isWanted);
  return files.map((file) => readFileSync(join(ROOT, folder, file), 'utf8')).join('\n');
}

/** These call every operation alike, and the fakes of the screens answer without the api: neither tells what a mutation does. */
const NO_PROOF = /^api\/(roles-operations|operations-audited|mutations-exercised)|^(admin|portal)\/support\//;
const TESTS = textsOf('tests', (file) => file.endsWith('.ts') && !NO_PROOF.test(file));
const DOCUMENTS = textsOf('codegen/operations', (file) => file.endsWith('.graphql')).split(/^(?=mutation |query )/m);

/** Names of the stored operations that a test sends, by their document or by their name. */
const SENT = DOCUMENTS.filter((document) => {
  const name = /^mutation (\w+)/.exec(document)?.[1];
  return name !== undefined && new RegExp(`\\b${name}Document\\b|['"\`]${name}['"\`]`).test(TESTS);
}).join('\n');

function isSent(mutation: string): boolean {
  const called = new RegExp(`\\bmutation\\b[^{}]*\\{\\s*(?:\\w+: )?${mutation}\\b`);
  return called.test(SENT) || called.test(TESTS);
}

describe('every mutation is sent by a test of the suite that looks at what it does', () => {
  it.each(OPERATIONS.filter(({ kind }) => kind === 'mutation').map(({ field }) => field.name))('%s', (mutation) => {
    expect([mutation, isSent(mutation)]).toEqual([mutation, true]);
  });

  it('and one that nobody sends is found', () => {
    expect(isSent('moveMountain')).toBe(false);
  });
});
