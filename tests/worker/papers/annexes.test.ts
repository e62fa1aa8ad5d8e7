import { describe, expect, it } from '@jest/globals';
import { createHash, generateKeyPairSync } from 'node:crypto';
import type { CaseFile } from '@kualik/db';
import { checkEntries, fieldsOf, fillForm, findForm, type FormFacts } from '@kualik/domain/forms/index.ts';
import { REGIONS } from '@kualik/domain/data/regions.ts';
import { INDIVIDUAL_ISSUE } from '@kualik/domain/rules/documents/individual.ts';
import { keyFingerprint, qrText } from '@kualik/domain/rules/key-fingerprint.ts';
import { type Language, LANGUAGES } from '@kualik/domain/texts/language.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import { renderForm } from '@kualik/worker/papers/form-paper.ts';
import { remarksOfOrder } from '@kualik/worker/papers/order-remarks.ts';
import { pdfFonts, pdfInfo, pdfStructure, pdfText, qpdfCheck, qrOnPage } from '../../support/pdf.ts';

const at = new Date('2026-11-22T06:00:00Z');
const number = '7K3MPQ9WX2HTQ';
const region = REGIONS.find((one) => one.code === '62')!;
const settlement = region.settlements[0]!;
const office = settlement.offices[0]!;
const staff = { employeeName: 'Сәрсенбаева Айгерім Қуанышқызы', employeePhone: '+7 700 000 00 66' };
const applicantName = 'Ғабдуллина Үміт Һаронқызы';
const items = INDIVIDUAL_ISSUE.map((document) => document.title);

function key(): { spki: Uint8Array; spkiSha256: string } {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  return { spki, spkiSha256: createHash('sha256').update(spki).digest('hex') };
}

const ANNEX_1 = findForm('S1A1')!;
const ANNEX_13 = findForm('S1A13')!;

/** Annex 1 of a case whose names have all nine letters in both cases: ӨҢІР ҮҺҰҚҒӘ between them. */
async function application() {
  const keys = { sign: key(), auth: key() };
  const base64 = ({ spki }: { spki: Uint8Array }) => Buffer.from(spki).toString('base64');
  const fingerprint = await keyFingerprint(keys.sign.spkiSha256, keys.auth.spkiSha256);
  const facts = {
    number,
    iin: '900101300017',
    surname: 'ҚҰӘҒІҢӨҺҮева',
    givenName: 'Құәғіңөһү',
    patronymic: 'Өмірқызы',
    region: region.name,
    settlement: settlement.name,
    email: 'umit@example.kz',
    phone: '+7 700 123 45 67',
    signKey: base64(keys.sign),
    authKey: base64(keys.auth),
  };
  const file = {
    request: {
      ...{ storage: 'file', policyVersion: '2026-1', consentAt: at, submittedAt: at },
      waitUntil: new Date('2026-12-22T18:59:59.999Z'),
    },
    applicant: { kind: 'individual' },
    office,
    keys: [
      { usage: 'sign', ...keys.sign },
      { usage: 'auth', ...keys.auth },
    ],
  } as unknown as CaseFile;
  return {
    facts,
    keys,
    fingerprint,
    draw: async (language: Language, more: FormFacts = {}) => {
      const [all, schema] = [{ ...facts, ...more }, ANNEX_1];
      const filled = { entries: fillForm(schema, all), translation: fillForm(schema, all, language) };
      const mark = { fingerprint, qrText: qrText('http://localhost:4000', number, fingerprint) };
      const signer = 'ҚҰӘҒІҢӨҺҮева Құәғіңөһү Өмірқызы';
      const data = { schema, ...filled, remarks: remarksOfOrder(file), number, mark, signer, isSealed: true };
      return renderForm({ ...data, createdAt: at }, language);
    },
  };
}

describe('the application of annex 1', () => {
  it('carries every printed label of the form and every value', async () => {
    const { draw, facts } = await application();
    const text = pdfText(await draw('kk'));
    for (const { label } of fieldsOf(ANNEX_1)) expect(text).toContain(label.kk);
    const { iin, surname, givenName, patronymic, email, phone } = facts;
    for (const value of [iin, surname, givenName, patronymic, email, phone]) expect(text).toContain(value);
    for (const value of ['7K3M-PQ9W-X2HT-Q', 'Ұлытау облысы', 'Жезқазған', '2026 жылғы 22 желтоқсан']) {
      expect(text).toContain(value);
    }
  });

  it('is a form whose rules the entries of a case keep', async () => {
    const { facts } = await application();
    expect(checkEntries(ANNEX_1, fillForm(ANNEX_1, facts), { isComplete: true })).toMatchObject({ ok: true });
  });

  it('prints every letter by itself, so that an address can be copied from it', async () => {
    const email = 'officer.flynn@affinity.example';
    expect(pdfText(await (await application()).draw('kk', { email }))).toContain(email);
  });

  it('prints both public keys so that the bytes can be read back from the paper, and their fingerprints', async () => {
    const { draw, keys } = await application();
    const letters = pdfText(await draw('kk')).replaceAll(' ', '');
    for (const { spki, spkiSha256 } of [keys.sign, keys.auth]) {
      expect(letters).toContain(Buffer.from(spki).toString('base64'));
      expect(letters).toContain(spkiSha256);
    }
  });

  it('has a QR code with the status address and the key fingerprint, which a decoder reads from the picture', async () => {
    const { draw, keys, fingerprint } = await application();
    expect(qrOnPage(await draw('ru'))).toBe(`http://localhost:4000/status#${number}.${fingerprint}`);
    const both = [keys.sign, keys.auth].map((one) => Buffer.from(one.spkiSha256, 'hex'));
    const expected = createHash('sha256').update(Buffer.concat(both)).digest('hex').slice(0, 32);
    expect(fingerprint).toBe(expected);
  });

  it('fits on one page in each language', async () => {
    const { draw } = await application();
    for (const language of LANGUAGES) expect(pdfInfo(await draw(language))).toMatch(/Pages:\s+1\n/);
  });

  it('has the second line in the language of the applicant', async () => {
    const { draw } = await application();
    const russian = pdfText(await draw('ru'));
    for (const words of ['Адрес электронной почты', region.name.ru, office.address.ru])
      expect(russian).toContain(words);
    expect(pdfText(await draw('en'))).toContain('Name of the region');
  });

  it('is a tagged PDF with headings, tables with row headers and a figure with its text', async () => {
    const pdf = await (await application()).draw('ru');
    expect(pdfInfo(pdf)).toMatch(/Tagged:\s+yes/);
    const tree = pdfStructure(pdf);
    for (const tag of ['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure', '/Scope /Row']) {
      expect(tree).toContain(tag);
    }
    expect(tree).toContain('ҚҰӘҒІҢӨҺҮева');
    expect(pdf.length).toBeLessThan(60_000);
  });

  it('passes qpdf, has embedded fonts only, a title and the language of the document', async () => {
    const pdf = await (await application()).draw('en');
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors');
    const fonts = pdfFonts(pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/NotoSans.*\s(yes)\s+(yes)\s+(yes)\s/);
    expect(pdfInfo(pdf)).toMatch(/Application for certificates .* 7K3M-PQ9W-X2HT-Q/);
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (kk-KZ)');
  });
});

describe('the receipt of refusal of annex 13', () => {
  const facts: FormFacts = {
    recipient: applicantName,
    recipientAddress: 'Семей қ., Абай к., 1-үй, 7-пәтер',
    office: office.address,
    service: localized('service.title'),
    missingDocuments: items,
    employee: staff.employeeName,
    employeePhone: staff.employeePhone,
    date: '2026-11-22',
  };
  const entries = fillForm(ANNEX_13, facts);
  const draw = async (language: Language, known = facts) => {
    const schema = ANNEX_13;
    const filled = { entries: fillForm(schema, known), translation: fillForm(schema, known, language) };
    const remarks = { missingDocuments: [{ kk: 'Куәлік көрсетілмеді.', ru: 'Не предъявлено.', en: 'Not shown.' }] };
    const data = { schema, ...filled, remarks, number, mark: null, signer: applicantName, isSealed: true };
    return renderForm({ ...data, createdAt: at }, language);
  };

  it('is a form whose rules the entries of a case keep', () => {
    expect(checkEntries(ANNEX_13, entries, { isComplete: true })).toMatchObject({ ok: true });
  });

  it('is made in two copies with every label of the form', async () => {
    const pdf = await draw('kk');
    expect(pdfInfo(pdf)).toMatch(/Pages:\s+2\n/);
    const text = pdfText(pdf);
    // A hyphen at the end of a line is lost by pdftotext.
    const plain = text.replaceAll('-', '');
    const labels = fieldsOf(ANNEX_13).filter(({ fact }) => fact !== 'date');
    for (const { label } of labels) expect(plain.split(label.kk.replaceAll('-', '')).length).toBeGreaterThan(2);
    for (const copy of ['1 дана, барлығы 2', '2 дана, барлығы 2']) expect(text).toContain(copy);
    for (const { values } of entries.filter(({ field }) => field !== 'S1A13-13')) {
      for (const value of values) expect(text.split(value).length).toBeGreaterThan(2);
    }
    for (const [index, { kk: title }] of items.entries()) expect(text).toContain(`${index + 1}) ${title}`);
    for (const words of ['Куәлік көрсетілмеді.', '2026 жылғы 22 қараша', '7K3M-PQ9W-X2HT-Q']) {
      expect(text).toContain(words);
    }
  });

  it('leaves lines for the address and the documents to the hand where nobody told them', async () => {
    const pdf = await draw('kk', { recipient: applicantName });
    expect(pdfInfo(pdf)).toMatch(/Pages:\s+2\n/);
    expect(pdfText(pdf)).toMatch(/1\) 2\) 3\)/);
  });

  it('has a list in its structure and every sentence in Russian too when the applicant speaks Russian', async () => {
    const pdf = await draw('ru');
    expect(pdfInfo(pdf)).toMatch(/Pages:\s+2\n/);
    expect(pdfStructure(pdf)).toMatch(/LI[\s\S]*LBody/);
    const text = pdfText(pdf);
    for (const words of ['отказывает в приёме документов на оказание государственной услуги', items[0]!.ru]) {
      expect(text).toContain(words);
    }
  });
});
