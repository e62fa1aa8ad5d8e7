import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { REGIONS } from '@kualik/domain/data/regions.ts';
import { errorRow } from '@kualik/domain/rules/errors.ts';
import { INDIVIDUAL_ISSUE } from '@kualik/domain/rules/documents/individual.ts';
import { refusalTexts } from '@kualik/domain/texts/status-texts.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { renderMotivatedRefusal } from '@kualik/worker/papers/motivated-refusal.ts';
import { applicantName as nameOnPaper } from '@kualik/worker/papers/names.ts';
import { renderReceipt } from '@kualik/worker/papers/receipt.ts';
import { pdfStructure, pdfText } from '../../support/pdf.ts';

const at = new Date('2026-11-22T06:00:00Z');
const number = '7K3MPQ9WX2HTA';
const region = REGIONS.find((one) => one.code === '62')!;
const settlement = region.settlements[0]!;
const office = settlement.offices[0]!;
const kk = JSON.parse(readFileSync(new URL('../../../domain/texts/kk.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

const staff = { employeeName: 'Сәрсенбаева Айгерім Қуанышқызы', employeePhone: '+7 700 000 00 66' };
const applicantName = 'Ғабдуллина Үміт Һаронқызы';
const items = INDIVIDUAL_ISSUE.map((document) => document.title);

describe('the receipt on acceptance of documents', () => {
  it('has the five fields of the standard', async () => {
    const pdf = await renderReceipt(
      {
        receiptNumber: '62-000123',
        requestNumber: number,
        givenAt: at,
        service: localized('service.title'),
        items,
        handOutAt: new Date('2026-11-24T13:30:00Z'),
        handOutPlace: office.name,
        ...staff,
        applicantName,
        statusAddress: `http://localhost:4000/status#${number}`,
        createdAt: at,
      },
      'ru',
    );
    const text = pdfText(pdf);
    for (const field of ['1', '2', '3', '4', '5']) expect(text).toContain(kk[`paper.receipt.${field}`]);
    for (const value of ['62-000123', '7K3M-PQ9W-X2HT-A', '2026 жылғы 22 қараша, 11:00', `Саны: ${items.length}`]) {
      expect(text).toContain(value);
    }
    // A hyphen at the end of a line is lost by pdftotext.
    for (const item of items) expect(text.replaceAll('-', '')).toContain(item.kk.replaceAll('-', ''));
    expect(text).toContain('2026 жылғы 24 қараша, 18:30');
    expect(pdfStructure(pdf).replace(/["\s]+/g, ' ')).toContain(office.name.kk);
    expect(text).toContain(staff.employeeName);
    expect(text).toContain(staff.employeePhone);
  });
});

describe('the applicant on receipt and refusal', () => {
  const head = { surname: 'ӨМІРОВА', givenName: 'ҰЛДАНА', patronymic: null };

  it.each([
    ['a person stands by the full name', null, 'ӨМІРОВА ҰЛДАНА'],
    ['an organisation stands by its own name, not by that of its head', '«Үміт» ЖШС', '«Үміт» ЖШС'],
  ])('%s', (_, organisation, expected) => {
    expect(nameOnPaper({ ...head, organisation })).toBe(expected);
  });
});

describe('the motivated refusal', () => {
  it('names the decision, the reason, the clause and what to do', async () => {
    const { title, todo } = refusalTexts('no_register_data');
    const row = errorRow('REGISTER_DISAGREES');
    const data = {
      kind: 'refusal',
      number,
      applicantName,
      decision: title,
      reason: row.text,
      clause: row.clause,
      code: 'REGISTER_DISAGREES',
      at,
      decidedBy: localized('paper.motivated.register'),
      office: office.name,
      whatToDo: todo,
      createdAt: at,
    } as const;
    const text = pdfText(await renderMotivatedRefusal(data, 'ru'));
    for (const value of [title.kk, title.ru, row.text.kk, todo.ru, 'Регламент, пункт 6(3)', '1414']) {
      expect(text).toContain(value);
    }
    const lapse = await renderMotivatedRefusal({ ...data, kind: 'lapse', code: 'LAPSED' }, 'kk');
    expect(pdfText(lapse)).toContain(kk['paper.motivated.lapse.title']);
  });
});
