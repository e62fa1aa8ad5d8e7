import { describe, expect, it } from '@jest/globals';
import { isMachineTime, parseTime } from '@kualik/domain/engine/time.ts';
import { timeText, withinText } from '@kualik/domain/engine/time-text.ts';
import { waitUntil } from '@kualik/domain/engine/wait-limit.ts';

describe('the time grammar of the tables', () => {
  it.each([
    ['10s', 10, 's', 10, 's'],
    ['10s..15s', 10, 's', 15, 's'],
    ['30s..1min', 30, 's', 1, 'min'],
    ['1.5min', 1.5, 'min', 1.5, 'min'],
    ['2h', 2, 'h', 2, 'h'],
    ['3wd', 3, 'wd', 3, 'wd'],
    ['30cd', 30, 'cd', 30, 'cd'],
    ['5d', 5, 'd', 5, 'd'],
    ['1mo', 1, 'mo', 1, 'mo'],
    ['1wd..2wd', 1, 'wd', 2, 'wd'],
  ] as const)('reads %s', (text, low, lowUnit, high, highUnit) => {
    expect(parseTime(text)).toEqual({ min: { amount: low, unit: lowUnit }, max: { amount: high, unit: highUnit } });
  });

  it.each([
    ['nothing', ''],
    ['no unit', '10'],
    ['an unknown unit', '10w'],
    ['a space', '10 s'],
    ['zero', '0s'],
    ['a negative number', '-1s'],
    ['a comma', '1,5min'],
    ['half a day', '1.5d'],
    ['a range that falls', '1min..30s'],
    ['a range of three', '1s..2s..3s'],
    ['a range of unlike days', '1wd..2cd'],
    ['a range from seconds to days', '10s..1d'],
    ['an open range', '10s..'],
  ])('refuses %s', (_name, text) => {
    expect(parseTime(text)).toBeUndefined();
  });

  it('tells measured times from days', () => {
    const isMachine = (text: string): boolean | undefined => {
      const span = parseTime(text);
      return span && isMachineTime(span);
    };
    expect(['30s..1min', '10min', '2h', '2wd', '30cd', '1d', '1mo'].map(isMachine)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('a time in words', () => {
  it.each([
    ['30s..1min', '30 сек – 1 мин', '30 сек – 1 мин', '30 s – 1 min'],
    ['10s..15s', '10–15 сек', '10–15 сек', '10–15 s'],
    ['1wd', '1 жұмыс күні', '1 рабочий день', '1 working day'],
    ['2wd', '2 жұмыс күні', '2 рабочих дня', '2 working days'],
    ['5wd', '5 жұмыс күні', '5 рабочих дней', '5 working days'],
    ['11d', '11 күн', '11 дней', '11 days'],
    ['21d', '21 күн', '21 день', '21 days'],
    ['30cd', '30 күнтізбелік күн', '30 календарных дней', '30 calendar days'],
    ['1mo', '1 ай', '1 месяц', '1 month'],
  ])('%s', (text, kk, ru, en) => {
    expect(timeText(text)).toEqual({ kk, ru, en });
  });

  it('says the limit of a wait', () => {
    expect(withinText('10d')).toEqual({ kk: '10 күннің ішінде', ru: 'в течение 10 дней', en: 'within 10 days' });
    expect(withinText('21d').ru).toBe('в течение 21 дня');
    expect(withinText('2d').ru).toBe('в течение 2 дней');
  });
});

// Almaty is UTC+5 since 1 March 2024 and was UTC+6 before: a day there ends at 19:00Z (18:00Z before).
describe('the last moment of a limit in days', () => {
  it.each([
    ['30 days from a Monday afternoon', '2026-11-16T10:00:00Z', '30d', '2026-12-16T18:59:59.999Z'],
    ['19:30Z is already the next day in Almaty', '2026-11-16T19:30:00Z', '30d', '2026-12-17T18:59:59.999Z'],
    ['over the end of a year', '2026-12-31T05:00:00Z', '30cd', '2027-01-30T18:59:59.999Z'],
    ['over the change of the clock in 2024', '2024-02-15T06:00:00Z', '30d', '2024-03-16T18:59:59.999Z'],
    ['before the change of the clock', '2024-01-15T06:00:00Z', '5d', '2024-01-20T17:59:59.999Z'],
    ['a month from 31 January ends on 28 February', '2027-01-31T06:00:00Z', '1mo', '2027-02-28T18:59:59.999Z'],
    ['minutes are added exactly', '2026-11-16T10:00:00Z', '1.5min', '2026-11-16T10:01:30.000Z'],
  ])('%s', (_name, from, within, until) => {
    expect(waitUntil(new Date(from), within)?.toISOString()).toBe(until);
  });

  it('does not exist where no limit is written, nor for working days, which need a calendar', () => {
    const from = new Date('2026-11-16T10:00:00Z');
    expect([waitUntil(from, null), waitUntil(from, undefined), waitUntil(from, '5wd')]).toEqual([null, null, null]);
  });
});
