import { describe, expect, it } from '@jest/globals';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { REGIONS } from '@kualik/domain/data/regions.ts';
import { errorRow } from '@kualik/domain/rules/errors.ts';
import { INDIVIDUAL_ISSUE } from '@kualik/domain/rules/documents/individual.ts';
import { keyFingerprint, qrText } from '@kualik/domain/rules/key-fingerprint.ts';
import { LANGUAGES } from '@kualik/domain/texts/language.ts';
import { refusalTexts } from '@kualik/domain/texts/status-texts.ts';
import { localized } from '@kualik/domain/texts/translate.ts';
import {
  applicantName as nameOnPaper,
  type ApplicationData,
  renderApplication,
} from '@kualik/worker/papers/application.ts';
import { renderDocumentRefusal } from '@kualik/worker/papers/document-refusal.ts';
import { renderMotivatedRefusal } from '@kualik/worker/papers/motivated-refusal.ts';
import { renderReceipt } from '@kualik/worker/papers/receipt.ts';
import { pdfFonts, pdfInfo, pdfStructure, pdfText, qpdfCheck, qrOnPage } from '../../support/pdf.ts';

const at = new Date('2026-11-22T06:00:00Z');
const number = '7K3MPQ9WX2HTA';
const region = REGIONS.find((one) => one.code === '62')!;
const settlement = region.settlements[0]!;
const office = settlement.offices[0]!;
const kk = JSON.parse(readFileSync(new URL('../../../domain/texts/kk.json', import.meta.url), 'utf8')) as Record<
  string,
  string
>;

function key(): { spki: Uint8Array; spkiSha256: string } {
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const spki = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }));
  return { spki, spkiSha256: createHash('sha256').update(spki).digest('hex') };
}

async function application(): Promise<ApplicationData> {
  const keys = { sign: key(), auth: key() };
  const fingerprint = await keyFingerprint(keys.sign.spkiSha256, keys.auth.spkiSha256);
  return {
    number,
    // ӨҢІР ҮҺҰҚҒӘ between them: all nine letters in both cases
    applicant: {
      iin: '871009499037',
      surname: 'ҚҰӘҒІҢӨҺҮева',
      givenName: 'Құәғіңөһү',
      patronymic: 'Өмірқызы',
      email: 'umit@example.kz',
      phone: '+7 700 123 45 67',
    },
    signer: 'ҚҰӘҒІҢӨҺҮева Құәғіңөһү Өмірқызы',
    additionalInformation: null,
    region: region.name,
    settlement: settlement.name,
    office,
    storage: 'file',
    policyVersion: '2026-1',
    consentAt: at,
    submittedAt: at,
    lastDay: new Date('2026-12-22T18:59:59.999Z'),
    keys,
    fingerprint,
    qrText: qrText('http://localhost:4000', number, fingerprint),
    createdAt: at,
  };
}

describe('the application of annex 1', () => {
  it('carries every printed label of the form and every value', async () => {
    const data = await application();
    const text = pdfText(await renderApplication(data, 'kk'));
    const labels = Object.keys(kk).filter((name) => name.startsWith('paper.application.S1A1-'));
    expect(labels).toHaveLength(18);
    for (const label of labels) expect(text).toContain(kk[label]!.replace(/_{3,}/g, (blank) => blank));
    const { iin, surname, givenName, patronymic, email, phone } = data.applicant;
    for (const value of [iin, surname, givenName, patronymic!, email, phone]) expect(text).toContain(value);
    for (const value of ['7K3M-PQ9W-X2HT-A', 'Ұлытау облысы', 'Жезқазған', '2026 жылғы 22 желтоқсан']) {
      expect(text).toContain(value);
    }
  });

  it('prints every letter by itself, so that an address can be copied from it', async () => {
    const data = await application();
    const email = 'officer.flynn@affinity.example';
    const text = pdfText(await renderApplication({ ...data, applicant: { ...data.applicant, email } }, 'kk'));
    expect(text).toContain(email);
  });

  it('prints both public keys so that the bytes can be read back from the paper', async () => {
    const data = await application();
    const letters = pdfText(await renderApplication(data, 'kk')).replaceAll(' ', '');
    for (const { spki } of [data.keys.sign, data.keys.auth]) {
      expect(letters).toContain(Buffer.from(spki).toString('base64'));
    }
  });

  it('has a QR code with the status address and the key fingerprint, which a decoder reads from the picture', async () => {
    const data = await application();
    const text = qrOnPage(await renderApplication(data, 'ru'));
    expect(text).toBe(`http://localhost:4000/status#${number}.${data.fingerprint}`);
    const both = [data.keys.sign, data.keys.auth].map((one) => Buffer.from(one.spkiSha256, 'hex'));
    const expected = createHash('sha256').update(Buffer.concat(both)).digest('hex').slice(0, 32);
    expect(data.fingerprint).toBe(expected);
  });

  it('fits on one page in each language', async () => {
    const data = await application();
    for (const language of LANGUAGES) {
      expect(pdfInfo(await renderApplication(data, language))).toMatch(/Pages:\s+1\n/);
    }
  });

  it('has the second line in the language of the applicant', async () => {
    const data = await application();
    expect(pdfText(await renderApplication(data, 'ru'))).toContain('Адрес электронной почты');
    expect(pdfText(await renderApplication(data, 'en'))).toContain('Name of the region');
  });

  it('is a tagged PDF with headings, tables with row headers and a figure with its text', async () => {
    const pdf = await renderApplication(await application(), 'ru');
    expect(pdfInfo(pdf)).toMatch(/Tagged:\s+yes/);
    const tree = pdfStructure(pdf);
    for (const tag of ['Document', 'H1', 'H2', 'Table', 'TR', 'TH', 'TD', 'Figure', '/Scope /Row']) {
      expect(tree).toContain(tag);
    }
    expect(tree).toContain('ҚҰӘҒІҢӨҺҮева');
    expect(pdf.length).toBeLessThan(60_000);
  });
});

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

describe('the receipt of refusal of annex 13', () => {
  const refusal = {
    number,
    applicantName,
    applicantAddress: 'Семей қ., Абай к., 1-үй, 7-пәтер',
    office,
    missing: items,
    reason: { kk: 'Жеке куәлік көрсетілмеді.', ru: 'Удостоверение не предъявлено.', en: 'No card shown.' },
    ...staff,
    refusedAt: at,
    createdAt: at,
  };

  it('is made in two copies with every label of the form', async () => {
    const pdf = await renderDocumentRefusal(refusal, 'kk');
    expect(pdfInfo(pdf)).toMatch(/Pages:\s+2\n/);
    const text = pdfText(pdf);
    for (const id of ['01', '02', '06', '07', '08', '09', '10', '11', '12']) {
      expect(text.split(kk[`paper.refusal.S1A13-${id}`]!)).toHaveLength(3);
    }
    expect(text).toContain('Семей қ., Абай к., 1-үй, 7-пәтер');
    expect(text).toContain('20-бабының 2-тармағын басшылыққа ала отырып');
    expect(text).toContain('құжаттарды қабылдаудан бас тартады');
    expect(text).toContain(`1) ${items[0]!.kk}`);
    expect(text).toContain(`2) ${items[1]!.kk}`);
    expect(text).toContain('2026 жылғы 22 қараша');
  });

  it('has a list in its structure and the whole sentence in Russian too when the applicant speaks Russian', async () => {
    const pdf = await renderDocumentRefusal(refusal, 'ru');
    expect(pdfStructure(pdf)).toMatch(/LI[\s\S]*LBody/);
    expect(pdfText(pdf)).toContain('отказывает в приёме документов на оказание государственной услуги');
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

describe('every paper', () => {
  it('passes qpdf, has embedded fonts only, a title and the language of the document', async () => {
    const pdf = await renderApplication(await application(), 'en');
    expect(qpdfCheck(pdf)).toContain('No syntax or stream encoding errors');
    const fonts = pdfFonts(pdf).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/NotoSans.*\s(yes)\s+(yes)\s+(yes)\s/);
    expect(pdfInfo(pdf)).toContain('Application 7K3M-PQ9W-X2HT-A');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Lang (kk-KZ)');
  });
});
