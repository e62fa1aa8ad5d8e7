import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { REQUEST_STATUSES } from '@kualik/domain/engine/vocabulary.ts';
import { formatDate, formatDateTime, formatShortDate } from '@kualik/domain/texts/dates.ts';
import { LANGUAGES } from '@kualik/domain/texts/language.ts';
import { statusTexts } from '@kualik/domain/texts/status-texts.ts';
import { localizedWith, t } from '@kualik/domain/texts/translate.ts';

function read(language: string): Record<string, string> {
  return JSON.parse(readFileSync(new URL(`../../../domain/texts/${language}.json`, import.meta.url), 'utf8')) as Record<
    string,
    string
  >;
}
const [kk, ru, en] = [read('kk'), read('ru'), read('en')];
const slotsOf = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();

describe('the texts', () => {
  it('have the same keys in the same order in Kazakh, Russian and English', () => {
    expect(Object.keys(ru)).toEqual(Object.keys(kk));
    expect(Object.keys(en)).toEqual(Object.keys(kk));
  });

  it('have the same slots in the three languages and no empty text', () => {
    for (const [key, text] of Object.entries(kk)) {
      expect([key, slotsOf(ru[key]), slotsOf(en[key])]).toEqual([key, slotsOf(text), slotsOf(text)]);
      expect([key, text.trim(), ru[key]?.trim(), en[key]?.trim()]).not.toContain('');
    }
  });

  it('glue no Kazakh ending to a slot', () => {
    const glued = Object.entries(kk).filter(([, text]) => /\}[\p{L}-]/u.test(text));
    expect(glued).toEqual([]);
  });

  it('have no Latin letter inside a Kazakh or Russian word', () => {
    for (const text of [...Object.values(kk), ...Object.values(ru)]) {
      expect(text).not.toMatch(/[Ѐ-ӿ][a-z]|[a-z][Ѐ-ӿ]/i);
    }
  });

  it('refuse to print with an empty slot', () => {
    expect(() => t('kk', 'mail.number')).toThrow('slot number');
    expect(() => t('ru', 'mail.number', { number: '' })).toThrow('slot number');
    expect(localizedWith('mail.number', (language) => ({ number: language })).ru).toBe('Номер заявки: ru');
  });
});

describe('each status', () => {
  it.each(REQUEST_STATUSES)('%s says what it is, who acts, what to do and until when, in three languages', (status) => {
    for (const text of Object.values<LocalizedText>({ ...statusTexts(status) })) {
      for (const language of LANGUAGES) expect(text[language].length).toBeGreaterThan(1);
    }
  });
});

describe('dates on documents', () => {
  // 20:30 UTC is 01:30 of the next day in Almaty (UTC+5 since 2024-03-01)
  const late = new Date('2026-11-21T20:30:00Z');

  it('are written as the acts write them, in Almaty', () => {
    expect(formatDate(late, 'kk')).toBe('2026 жылғы 22 қараша');
    expect(formatDate(late, 'ru')).toBe('22 ноября 2026 года');
    expect(formatDate(late, 'en')).toBe('22 November 2026');
    expect(formatShortDate(late)).toBe('22.11.2026');
    expect(formatDateTime(late, 'kk')).toBe('2026 жылғы 22 қараша, 01:30 (Астана уақыты)');
  });

  it('keep UTC+6 for moments before March 2024', () => {
    expect(formatDateTime(new Date('2023-12-31T18:00:00Z'), 'ru')).toBe('1 января 2024 года, 00:00 (время Астаны)');
  });
});
