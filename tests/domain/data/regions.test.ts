import { describe, expect, it } from '@jest/globals';
import { CERTIFICATE_POLICY } from '@kualik/domain/data/policy.ts';
import { OFFICE_HOURS, REGIONS } from '@kualik/domain/data/regions.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { LANGUAGES } from '@kualik/domain/texts/language.ts';

const settlements = REGIONS.flatMap((region) => region.settlements);
const offices = settlements.flatMap((settlement) => settlement.offices);

function expectThreeLanguages(text: LocalizedText): void {
  for (const language of LANGUAGES) expect(text[language].trim()).not.toBe('');
}

describe('the regions', () => {
  it('are the 17 regions, Abai, Zhetisu and Ulytau among them, and the three cities', () => {
    const names = REGIONS.map((region) => region.name.kk);
    expect(names.filter((name) => name.endsWith('облысы'))).toHaveLength(17);
    expect(names.filter((name) => name.endsWith('қаласы'))).toEqual([
      'Астана қаласы',
      'Алматы қаласы',
      'Шымкент қаласы',
    ]);
    for (const name of ['Абай облысы', 'Жетісу облысы', 'Ұлытау облысы']) expect(names).toContain(name);
  });

  it('each have a settlement, and each settlement a registration centre', () => {
    for (const region of REGIONS) expect(region.settlements.length).toBeGreaterThan(0);
    for (const settlement of settlements) expect(settlement.offices.length).toBeGreaterThan(0);
    for (const { settlements: own } of REGIONS) {
      const kinds = own.flatMap((settlement) => settlement.offices.map((office) => office.kind));
      expect(kinds).toEqual(expect.arrayContaining(['psc', 'provider']));
    }
  });

  it('have codes that are used once and names in three languages', () => {
    for (const codes of [REGIONS.map((one) => one.code), settlements.map((one) => one.id), offices.map((one) => one.code)]) {
      expect(new Set(codes).size).toBe(codes.length);
    }
    for (const { name } of [...REGIONS, ...settlements]) expectThreeLanguages(name);
    for (const { name, address, hours } of offices) [name, address, hours].forEach(expectThreeLanguages);
  });
});

describe('the hours of an office', () => {
  it('are those of std 1 p.8: a PSC six days without a break, the provider five days with one', () => {
    expect(OFFICE_HOURS.psc).toMatchObject({ days: [1, 2, 3, 4, 5, 6], opens: '09:00', closes: '20:00', break: null });
    expect(OFFICE_HOURS.provider).toMatchObject({
      days: [1, 2, 3, 4, 5],
      opens: '09:00',
      closes: '18:30',
      break: ['13:00', '14:30'],
    });
    for (const { kind, hours } of offices) expect(hours).toBe(OFFICE_HOURS[kind].text);
  });
});

describe('the policy', () => {
  it('has a version, a date and the same number of points in three languages', () => {
    expect(CERTIFICATE_POLICY.version).toMatch(/^\d{4}-\d+$/);
    expect(CERTIFICATE_POLICY.publishedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const points = LANGUAGES.map((language) => CERTIFICATE_POLICY.text[language].match(/^\d+\. /gm)?.length);
    expect(points).toEqual([6, 6, 6]);
  });
});
