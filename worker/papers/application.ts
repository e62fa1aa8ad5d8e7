import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatDate, formatDateTime } from '@kualik/domain/texts/dates.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import type { MessageKey, MessageSlots } from '@kualik/domain/texts/translate.ts';
import { RIGHT_EDGE, SOFT_INK, TEXT_WIDTH } from './page.ts';
import { Paper } from './paper.ts';
import type { TextStyle } from './paper.ts';
import { annexHead, bilingual, formTable, handLine } from './parts.ts';
import { drawQr } from './qr-figure.ts';

export interface OrderedKey {
  spki: Uint8Array;
  spkiSha256: string;
}

/** What the application of annex 1 carries. */
export interface ApplicationData {
  number: string;
  applicant: {
    iin: string;
    surname: string;
    givenName: string;
    patronymic: string | null;
    email: string | null;
    phone: string;
  };
  /** Name of who signs: of the representative when somebody acts for the applicant. */
  signer: string;
  /** What the applicant typed for the place that has no other field. */
  additionalInformation: string | null;
  region: LocalizedText;
  settlement: LocalizedText;
  office: { name: LocalizedText; address: LocalizedText };
  storage: 'file' | 'protected_carrier' | 'id_card';
  policyVersion: string;
  consentAt: Date;
  submittedAt: Date;
  /** Last moment to hand in the documents, where the term is known. */
  lastDay: Date | null;
  keys: { sign: OrderedKey; auth: OrderedKey };
  fingerprint: string;
  qrText: string;
  createdAt: Date;
}

/** 34 mm with the quiet zone: a phone and a counter scanner read it. */
const QR_SIZE = 96;
const KEY_STYLE: TextStyle = { face: 'regular', size: 6.1, lineGap: 0.4 };
/** Leaves room for 79 letters of Base64, so that a key of 2048 bits takes five lines. */
const KEY_LABEL_WIDTH = 128;
const INFO_STYLE: TextStyle = { face: 'regular', size: 8 };
const STATEMENT: TextStyle = { size: 8.8 };
/** Date, label, line and name stay together on one page. */
const SIGNATURE_HEIGHT = 58;

/** Application for certificates of an individual, annex 1 of standard 1, field by field. @rule S1A1-01…18 */
export async function renderApplication(data: ApplicationData, language: Language): Promise<Uint8Array> {
  const title = `${t(language, 'document.application')} ${groupRequestNumber(data.number)}`;
  const paper = new Paper({ title, language, createdAt: data.createdAt });
  annexHead(paper, 'paper.annex1');
  titles(paper);
  numberAndQr(paper, data);
  section(paper, 'paper.application.identity');
  formTable(paper, identityRows(data, language));
  paper.y += 5;
  bilingual(paper, 'P', 'paper.application.S1A1-10', STATEMENT, 3);
  bilingual(paper, 'P', 'paper.application.S1A1-11', STATEMENT, 5);
  section(paper, 'paper.application.S1A1-12');
  bilingual(paper, 'P', 'paper.application.S1A1-13', STATEMENT, 4);
  formTable(paper, keyRows(data), KEY_LABEL_WIDTH);
  paper.y += 5;
  additionalInformation(paper, data);
  dateAndSignature(paper, data);
  return paper.finish(`${groupRequestNumber(data.number)} · ${data.fingerprint}`);
}

/** Both lines of the title, then their translation in one. */
function titles(paper: Paper): void {
  const { language } = paper;
  const [title, subtitle] = ['paper.application.title', 'paper.application.subtitle'] as const;
  const isKazakh = language === 'kk';
  paper.text('H1', t('kk', title), { face: 'bold', size: 12, align: 'center' }, 1);
  paper.text('P', t('kk', subtitle), { size: 10, align: 'center' }, isKazakh ? 8 : 0);
  if (isKazakh) return;
  const second = `${t(language, title)} ${t(language, subtitle)}`;
  paper.text('P', second, { size: 8, align: 'center', color: SOFT_INK, lang: language }, 6);
}

/** Date and signature are written by hand, when the application is handed in. */
function dateAndSignature(paper: Paper, data: ApplicationData): void {
  paper.reserve(SIGNATURE_HEIGHT);
  bilingual(paper, 'P', 'paper.application.S1A1-17', { size: 9 }, 14);
  handLine(paper, 'paper.application.S1A1-18', data.signer);
}

export function fullName(person: {
  surname: string;
  givenName: string;
  patronymic?: string | null | undefined;
}): string {
  return [person.surname, person.givenName, person.patronymic].filter(Boolean).join(' ');
}

/** Name that a paper calls the applicant by: of the organisation when one orders, else of the person. @rule std1 p.10 */
export function applicantName(applicant: Parameters<typeof fullName>[0] & { organisation?: string | null }): string {
  return applicant.organisation ?? fullName(applicant);
}

function section(paper: Paper, key: MessageKey): void {
  bilingual(paper, 'H2', key, { face: 'bold', size: 8.8 }, 3);
}

/** The unique number large enough to be read at the counter; the QR code with the key fingerprint beside it. */
function numberAndQr(paper: Paper, data: ApplicationData): void {
  const top = paper.y;
  const width = TEXT_WIDTH - QR_SIZE - 16;
  bilingual(paper, 'P', 'paper.application.S1A1-01', { size: 9, width }, 0);
  paper.text('P', groupRequestNumber(data.number), { face: 'bold', size: 19, width }, 3);
  bilingual(paper, 'P', 'paper.application.qr.caption', { size: 8, width }, 0);
  paper.text('P', data.fingerprint.replace(/(.{4})(?=.)/g, '$1 '), { size: 8.4, width, face: 'bold' }, 0);
  const alt = t(paper.language, 'paper.application.qr.alt', { text: data.qrText });
  drawQr(paper, data.qrText, { x: RIGHT_EDGE - QR_SIZE, y: top - 4, size: QR_SIZE }, alt);
  paper.y = Math.max(paper.y, top + QR_SIZE - 4) + 4;
}

function identityRows({ applicant, region, settlement }: ApplicationData, language: Language) {
  const own = (text: LocalizedText): string[] =>
    language === 'kk' || text[language] === text.kk ? [text.kk] : [`${text.kk} / ${text[language]}`];
  return [
    { label: 'paper.application.S1A1-02', value: [applicant.iin] },
    { label: 'paper.application.S1A1-03', value: [applicant.surname] },
    { label: 'paper.application.S1A1-04', value: [applicant.givenName] },
    { label: 'paper.application.S1A1-05', value: [applicant.patronymic ?? '–'] },
    { label: 'paper.application.S1A1-06', value: own(region) },
    { label: 'paper.application.S1A1-07', value: own(settlement) },
    { label: 'paper.application.S1A1-08', value: [applicant.email ?? ''] },
    { label: 'paper.application.S1A1-09', value: [applicant.phone] },
  ] as const;
}

function keyRows(data: ApplicationData) {
  const key = ({ spki, spkiSha256 }: OrderedKey): string[] => [
    Buffer.from(spki)
      .toString('base64')
      .replace(/(.{79})(?=.)/g, '$1\n'),
    t('kk', 'paper.application.fingerprint', { hex: spkiSha256 }),
  ];
  return [
    { label: 'paper.application.S1A1-14', value: key(data.keys.sign), valueStyle: KEY_STYLE },
    { label: 'paper.application.S1A1-15', value: key(data.keys.auth), valueStyle: KEY_STYLE },
  ] as const;
}

/** S1A1-16 is the place for what the form has no field for: the applicant's own words first, then ours. */
function additionalInformation(paper: Paper, data: ApplicationData): void {
  const { language } = paper;
  section(paper, 'paper.application.S1A1-16');
  if (data.additionalInformation) paper.text('P', data.additionalInformation, STATEMENT, 3);
  const { name, address } = data.office;
  const lines: [MessageKey, MessageSlots][][] = [
    [['paper.application.policy', { version: data.policyVersion, date: formatDateTime(data.consentAt, language) }]],
    [
      ['paper.application.submitted', { date: formatDateTime(data.submittedAt, language) }],
      ['paper.application.storage', { storage: t(language, `storage.${data.storage}`) }],
    ],
    [['paper.application.office', { office: name[language], address: address[language] }]],
    [...lastDayLine(data, language), ['paper.application.bring', {}]],
  ];
  for (const line of lines) {
    const text = line.map(([key, slots]) => t(language, key, slots)).join('. ');
    paper.text('P', `${text}.`, { ...INFO_STYLE, lang: language }, 1);
  }
  paper.y += 10;
}

function lastDayLine({ lastDay }: ApplicationData, language: Language): [MessageKey, MessageSlots][] {
  return lastDay ? [['paper.application.deadline', { date: formatDate(lastDay, language) }]] : [];
}
