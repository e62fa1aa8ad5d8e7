import { describe, expect, it } from '@jest/globals';
import { INDIVIDUAL_ISSUE } from '@kualik/domain/rules/documents/individual.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { renderReceipt } from '@kualik/worker/papers/receipt.ts';
import { pdfText } from '../../support/pdf.ts';

const at = new Date('2026-11-22T06:00:00Z');
const FACTS = {
  ...{ receiptNumber: '62-000123', requestNumber: '7K3MPQ9WX2HTA', givenAt: at, service: localized('service.title') },
  ...{ items: INDIVIDUAL_ISSUE.map(({ title }) => title), handOutAt: at, handOutPlace: localized('service.title') },
  ...{ employeeName: 'Сәрсенбаева Айгерім', employeePhone: '+7 700 000 00 66', createdAt: at },
  ...{ applicantName: 'Ғабдуллина Үміт Һаронқызы', statusAddress: 'http://localhost:4000/status' },
};

describe('the receipt for a represented applicant (std1 p.9)', () => {
  it('names who handed the papers in, his IIN and the paper by which he acts', async () => {
    const person = { iin: '870903350018', surname: 'Жұмағұлов', givenName: 'Дәурен', patronymic: null };
    const representative = { ...person, basis: 'notarised_power_of_attorney' } as const;
    const text = pdfText(await renderReceipt({ ...FACTS, representative }, 'ru'));
    for (const value of ['Жұмағұлов Дәурен', 'ЖСН 870903350018', 'По нотариально удостоверенной доверенности'])
      expect(text).toContain(value);
  });

  it('has no such line when the applicant came himself', async () => {
    expect(pdfText(await renderReceipt({ ...FACTS, representative: null }, 'ru'))).not.toContain('Представитель');
  });
});
