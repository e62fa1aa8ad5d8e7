import { describe, expect, it } from '@jest/globals';
import { loadServices } from '@kualik/domain/engine/registry.ts';
import { stepTable } from '@kualik/domain/engine/step-table.ts';
import type { StepRow } from '@kualik/domain/engine/step-table.ts';
import { ABSENT } from '../../fixtures/nca-step-tables/cells.ts';
import type { Cells, PrintedRow } from '../../fixtures/nca-step-tables/cells.ts';
import { TABLE_1 } from '../../fixtures/nca-step-tables/table-1.ts';
import { TABLE_2 } from '../../fixtures/nca-step-tables/table-2.ts';
import { TABLE_3 } from '../../fixtures/nca-step-tables/table-3.ts';
import { TABLE_4 } from '../../fixtures/nca-step-tables/table-4.ts';
import { TABLE_5 } from '../../fixtures/nca-step-tables/table-5.ts';

// Clause: reg p.16. Every cell is compared with tables typed by hand: reg p.6(1)–(11), p.6 C1, p.6 C2, p.6 C3, p.7(1)–(8), p.7 C1, p.7 C2, p.8(1)–(3), p.8 C1, p.9(1)–(10), p.9 C1, p.9 C2, p.9 C3, p.10(1)–(6), p.10 C1, p.10 C2.

const TABLES: [string, string, PrintedRow[]][] = [
  ['1 (issue, portal)', 'portal_or_internet_resource.issue', TABLE_1],
  ['2 (re-issue, portal)', 'portal_or_internet_resource.reissue', TABLE_2],
  ['3 (revocation, portal)', 'portal_or_internet_resource.revoke', TABLE_3],
  ['4 (issue, counter)', 'psc_or_provider.issue', TABLE_4],
  ['5 (revocation, counter)', 'psc_or_provider.revoke', TABLE_5],
];

const CELLS = ['sfu', 'text', 'completion', 'time', 'next'] as const;

/** Dashes of both lengths and empty cells are one thing; so are "10-15" and "10–15". */
function plain(cell: string): string {
  const text = cell.trim();
  return text === '' || text === '–' ? '-' : text.replace(/(\d)–(\d)/g, '$1-$2');
}

function generated(row: StepRow): Cells {
  return {
    sfu: row.sfu.kk,
    text: row.text.kk,
    completion: row.completion?.kk ?? '-',
    time: row.timeText?.kk ?? '-',
    next: row.next ? `${row.next.violation} / ${row.next.none}` : '-',
  };
}

function rowsOf(channelId: string): StepRow[] {
  const service = loadServices().service('nca.certificates');
  return stepTable(service, service.channel(channelId));
}

describe.each(TABLES)('table %s of annex 3', (_name, channelId, printed) => {
  it('has the same columns as the table of the act (reg p.16)', () => {
    expect(rowsOf(channelId).map(({ action }) => action)).toEqual(printed.map(({ action }) => action));
  });

  const cells = printed.flatMap((row) => CELLS.map((cell) => [row.action, cell, row] as const));
  it.each(cells)('action %i, %s', (action, cell, row) => {
    const made = rowsOf(channelId).find((known) => known.action === action);
    const expected = row.read?.[cell] ?? row[cell];
    expect(made && plain(generated(made)[cell])).toBe(plain(expected));
  });

  it('is read otherwise than printed only where a note says why', () => {
    for (const row of printed) {
      const isRead = row.read !== undefined;
      expect([row.action, isRead]).toEqual([row.action, row.note !== undefined]);
      for (const cell of CELLS) expect(row.read?.[cell] ?? row[cell]).not.toBe(ABSENT);
    }
  });
});

describe('the texts of a row', () => {
  const [, second] = rowsOf('portal_or_internet_resource.issue');
  const wait = rowsOf('portal_or_internet_resource.issue')[4];

  it('name the branches in three languages', () => {
    expect(second?.nextText).toEqual({
      kk: '3 – егер бұзушылықтар болса; 4 – егер бұзушылықтар болмаса',
      ru: '3 – если есть нарушения; 4 – если нарушений нет',
      en: '3 if violations; 4 if none',
    });
  });

  it('say the time in three languages and keep it as the definition has it', () => {
    expect(second?.time).toBe('1.5min');
    expect(second?.timeText).toEqual({ kk: '1,5 мин', ru: '1,5 мин', en: '1.5 min' });
    expect(wait?.timeText).toEqual({ kk: '30 күннің ішінде', ru: 'в течение 30 дней', en: 'within 30 days' });
  });
});
