import { describe, expect, it } from '@jest/globals';
import { fieldsOf, fillForm, FORMS } from '@kualik/domain/forms/index.ts';
import type { FormFacts } from '@kualik/domain/forms/index.ts';
import { renderConsent } from '@kualik/worker/papers/consent.ts';
import { renderForm } from '@kualik/worker/papers/form-paper.ts';
import { pdfFonts, pdfInfo, pdfStructure, pdfText, qpdfCheck, qrOnPage } from '../../support/pdf.ts';

const AT = new Date('2026-11-22T06:00:00Z');
const QR = `http://localhost:4000/status#7K3MPQ9WX2HTA.${'ab'.repeat(16)}`;
const NUMBER = '7K3MPQ9WX2HTA';
const MARK = { fingerprint: 'ab'.repeat(16), qrText: QR };
const FACTS: FormFacts = {
  iin: '900101300017',
  surname: 'ҚҰӘҒІҢӨҺҮева',
  givenName: 'Қуаныш',
  patronymic: 'Өмірұлы',
  bin: '050140000017',
  organisation: '«Құс жолы» ЖШС',
  enotaryRole: 'notary',
  treasuryCode: '123456',
  accessLevel: 'бірінші',
  region: 'Ұлытау облысы',
  settlement: 'Жезқазған',
  email: 'umit@example.kz',
  phone: '+77001234567',
  serials: ['1E4D5A80C07D59CA0CEA5CF1A10AE4A1F58DEF3B'],
  issuedOn: '22.11.2026',
  purpose: 'revocation',
  representative: 'Оспанов Дәурен',
  representativeIin: '900101300017',
  employee: 'Жұмабекқызы Айгерім',
  missingDocuments: ['сенімхат'],
};

/** Without blanks and hyphens: pdftotext joins a word that was broken at one. */
const compact = (text: string): string => text.replace(/[\s_-]/g, '');

describe('a letter of a paper', () => {
  it('can be searched after a paper where it was a part of another letter', async () => {
    const schema = FORMS.find(({ annex }) => annex === 9)!;
    const draw = async (surname: string): Promise<string> => {
      const entries = fillForm(schema, { ...FACTS, surname });
      const pdf = await renderForm(
        { schema, entries, number: NUMBER, mark: null, signer: null, isSealed: true, createdAt: AT },
        'ru',
      );
      return compact(pdfText(pdf));
    };
    expect(await draw('ÁÉÍ')).toContain('ÁÉÍ');
    expect(await draw('AEI')).toContain('AEI');
  });
});

describe('every annex is drawn from its data (std1 annexes 1–13)', () => {
  it.each(FORMS.map((schema) => [schema.id, schema] as const))('%s', async (_id, schema) => {
    const entries = fillForm(schema, FACTS);
    const mark = schema.act === 'issue' ? MARK : null;
    const pdf = await renderForm(
      { schema, entries, number: NUMBER, mark, signer: null, isSealed: true, createdAt: AT },
      'ru',
    );
    const text = compact(pdfText(pdf));
    for (const field of fieldsOf(schema)) {
      if (field.rule?.type !== 'date' && field.kind !== 'rows') expect(text).toContain(compact(field.label.kk));
    }
    for (const { field, values } of entries) {
      const { kind } = fieldsOf(schema).find(({ id }) => id === field)!;
      if (kind !== 'choice') for (const value of values) expect(text).toContain(compact(value));
    }
    expect(pdfInfo(pdf)).toMatch(/Tagged:\s+yes/);
    expect(pdfStructure(pdf)).toContain('H1');
    expect(pdfFonts(pdf)).not.toMatch(/\bno\s+(yes|no)\s+(yes|no)\b/);
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors');
    if (mark) expect(qrOnPage(pdf)).toBe(QR);
  });

  it('marks the chosen one of the printed options (std1 annex 2 line 06)', async () => {
    const schema = FORMS.find(({ annex }) => annex === 2)!;
    const entries = fillForm(schema, FACTS);
    const pdf = await renderForm(
      { schema, entries, number: NUMBER, mark: null, signer: null, isSealed: false, createdAt: AT },
      'kk',
    );
    expect(pdfText(pdf)).toMatch(/\[ +\] беруге \[×\] кері қайтаруға/);
    expect(pdfInfo(pdf)).toMatch(/Form:\s+none/);
  });
});

describe('the written consent to use protected data (std1 p.9; the form is ours)', () => {
  it('names the person, the request, the representative and leaves a line to sign', async () => {
    const data = {
      number: '7K3MPQ9WX2HTA',
      name: 'Әбілқасымұлы Қуаныш',
      iin: '900101300017',
      organisation: '«Құс жолы» ЖШС, 050140000017',
      representative: 'Оспанов Дәурен',
      office: { kk: 'Семей ХҚКО', ru: 'ЦОН Семей', en: 'PSC Semey' },
      createdAt: AT,
    };
    const text = pdfText(await renderConsent(data, 'kk'));
    for (const words of ['7K3M-PQ9W-X2HT-A', data.name, data.organisation, data.representative, 'қолы']) {
      expect(text).toContain(words);
    }
  });
});
