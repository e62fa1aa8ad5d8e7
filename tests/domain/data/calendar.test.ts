import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

interface Row {
  date: string;
  kind: 'holiday' | 'dayOff' | 'moved' | 'decree' | 'working';
  holiday: string;
}
const calendar = JSON.parse(
  readFileSync(new URL('../../../domain/data/calendar.json', import.meta.url), 'utf8'),
) as { sources: Record<string, string>; names: Record<string, object>; years: Record<string, Row[]> };

const weekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const isWeekend = (date: string): boolean => [0, 6].includes(weekday(date));

function nextDay(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The rule of the law on holidays, art. 5, played by hand: a holiday on a week-end moves to the next working day. */
function movedDays(rows: Row[]): string[] {
  const off = new Set(rows.filter((row) => row.kind === 'holiday' || row.kind === 'dayOff').map((row) => row.date));
  const moved: string[] = [];
  for (const { date } of rows.filter((row) => row.kind === 'holiday' && isWeekend(row.date))) {
    let day = nextDay(date);
    while (isWeekend(day) || off.has(day)) day = nextDay(day);
    off.add(day);
    moved.push(day);
  }
  return moved.sort();
}

describe.each(Object.entries(calendar.years))('the calendar of %s', (year, rows) => {
  it('is in order, within its year, and names the act behind each day', () => {
    expect(rows.map((row) => row.date)).toEqual(rows.map((row) => row.date).sort());
    for (const row of rows) {
      expect(row.date.slice(0, 4)).toBe(year);
      expect(calendar.sources[row.kind]).toBeDefined();
      expect(calendar.names[row.holiday]).toBeDefined();
    }
  });

  it('moves each holiday of a week-end to the next working day, and nothing else', () => {
    expect(rows.filter((row) => row.kind === 'moved').map((row) => row.date)).toEqual(movedDays(rows));
  });

  it('has Constitution Day where the law of that year has it', () => {
    const days = rows.filter((row) => row.kind === 'holiday' && row.holiday === 'constitution').map((row) => row.date);
    const expected = Number(year) <= 2025 ? [`${year}-08-30`] : year === '2026' ? [] : [`${year}-03-15`];
    expect(days).toEqual(expected);
  });
});
