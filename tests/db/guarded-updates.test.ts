import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { allowBareRows, bareRow } from '../support/bare-row.ts';
import { freshDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { isWon, race } from '../support/race.ts';
import { CASE_RACES } from './guarded/cases.ts';
import { HOLD_RACES } from './guarded/holds.ts';
import { ONCE_RACES } from './guarded/once.ts';
import { OPERATOR_RACES } from './guarded/operators.ts';
import { QUALITY_RACES } from './guarded/quality.ts';
import type { Race } from './guarded/race-row.ts';
import { STANDING_RACES } from './guarded/standings.ts';
import { sourceFunctions } from '../support/source-functions.ts';
import { PROVED, UNHEARD, UNRACED } from './guarded/unraced.ts';

const RACES: readonly Race[] = [...CASE_RACES, ...HOLD_RACES, ...OPERATOR_RACES, ...QUALITY_RACES, ...ONCE_RACES];

let db: TestDatabase;
beforeAll(async () => {
  db = await freshDatabase();
  await allowBareRows(db.em());
});
afterAll(() => db.close());

async function outcomesOf({ table, row, isUnlocked, attempt }: Race): Promise<unknown[]> {
  const isMade = Object.keys(row).length > 0 || isUnlocked !== true;
  const { id } = isMade ? await bareRow(db.em(), table, row) : { id: '' };
  return race(db, isUnlocked ? null : table, [(em) => attempt(em, id, 0), (em) => attempt(em, id, 1)]);
}

describe('of two callers at once one writes, and the other is told', () => {
  it.each(RACES.map((one) => [one.guard, one] as const))('%s', async (_name, one) => {
    const outcomes = await outcomesOf(one);
    expect([one.guard, outcomes.map(isWon).sort()]).toEqual([one.guard, [false, true]]);
  });
});

describe('of two callers at once one moves the standing, and the other is told', () => {
  it.each(STANDING_RACES.map((one) => [one.name, one] as const))('%s', async (name, one) => {
    const outcomes = await outcomesOf(one);
    expect([name, outcomes.map(isWon).sort()]).toEqual([name, [false, true]]);
  });
});

const WRITES =
  /\bnative(?:Update|Delete)\(|\bupdate \w+ (?:\w+ )?set\b|\bdelete from \S|\bon conflict\b|\bfor update\b/;
const SOURCES = ['api', 'db', 'worker'].flatMap(sourceFunctions);
const RACED = [...new Set([...RACES, ...STANDING_RACES].map(({ guard }) => guard))];

describe('the table of guarded writes', () => {
  it('names every function that changes or removes a row, once', () => {
    const writers = SOURCES.filter(({ text }) => WRITES.test(text)).map(({ name }) => name);
    const named = [...RACED, ...Object.keys(PROVED), ...Object.keys(UNRACED)];
    expect(named.sort()).toEqual([...new Set(writers)].sort());
  });

  it.each(Object.entries(PROVED))('%s: its test is there', (_name, [file, test]) => {
    expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(test);
  });

  it('knows no caller who does not look at the answer, unless it says why', () => {
    const deaf = SOURCES.flatMap(({ file, name, text, stored }) =>
      RACED.filter((guard) => stored.has(guard) && new RegExp(`(?:^\\s*|\\) )await ${guard}\\(`, 'm').test(text)).map(
        (guard) => `${file} ${name}: ${guard}`,
      ),
    );
    expect(deaf.sort()).toEqual(Object.keys(UNHEARD).sort());
  });
});
