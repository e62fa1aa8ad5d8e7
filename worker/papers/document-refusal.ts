import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatDate } from '@kualik/domain/texts/dates.ts';
import type { Language } from '@kualik/domain/texts/language.ts';
import { localized, localizedWith, t } from '@kualik/domain/texts/translate.ts';
import { PAGE, RIGHT_EDGE, SOFT_INK } from './page.ts';
import { Paper } from './paper.ts';
import type { TextStyle } from './paper.ts';
import { annexHead, bilingual, handLine } from './parts.ts';

/** What the receipt of refusal to accept documents carries. */
export interface DocumentRefusalData {
  number: string;
  applicantName: string;
  /** Null = a line for the hand: nobody told it. */
  applicantAddress: string | null;
  office: { kind: 'psc' | 'provider'; name: LocalizedText; address: LocalizedText };
  missing: readonly LocalizedText[];
  /** The operator's own words, where he added any. */
  reason: LocalizedText | null;
  employeeName: string;
  employeePhone: string;
  refusedAt: Date;
  createdAt: Date;
}

/** One for each party, as the form itself says. @rule S1A13-07 */
const COPIES = 2;
/** Room for one line of handwriting. */
const HAND_HEIGHT = 17;
const BODY: TextStyle = { size: 10, align: 'justify', lineGap: 1 };

/** Receipt of refusal to accept documents, annex 13 of standard 1, in two copies. @rule std1 p.10; S1A13-01…13 */
export async function renderDocumentRefusal(data: DocumentRefusalData, language: Language): Promise<Uint8Array> {
  const title = `${t(language, 'paper.refusal.title')} ${groupRequestNumber(data.number)}`;
  const paper = new Paper({ title, language, createdAt: data.createdAt });
  for (let copy = 1; copy <= COPIES; copy++) {
    if (copy > 1) paper.newPage();
    oneCopy(paper, data, copy);
  }
  return paper.finish(`${t('kk', 'mail.number', { number: groupRequestNumber(data.number) })}`);
}

function oneCopy(paper: Paper, data: DocumentRefusalData, copy: number): void {
  annexHead(paper, 'paper.annex13');
  addressee(paper, data);
  bilingual(paper, 'H1', 'paper.refusal.title', { face: 'bold', size: 13, align: 'center' }, 1);
  const copies = { copy, copies: COPIES };
  bilingual(paper, 'P', 'paper.copy', { size: 8.4, align: 'center', color: SOFT_INK }, 14, copies);
  body(paper, data, 'kk');
  if (paper.language !== 'kk') body(paper, data, paper.language);
  bilingual(paper, 'P', 'paper.refusal.S1A13-07', BODY, 22);
  signatures(paper, data);
}

function addressee(paper: Paper, data: DocumentRefusalData): void {
  paper.text('P', data.applicantName, { face: 'bold', size: 10.5 });
  note(paper, 'paper.refusal.S1A13-01', 5);
  if (data.applicantAddress) paper.text('P', data.applicantAddress, { size: 10 });
  else lineForTheHand(paper);
  note(paper, 'paper.refusal.S1A13-02', 22);
}

function lineForTheHand(paper: Paper): void {
  paper.y += HAND_HEIGHT;
  paper.line(PAGE.left, RIGHT_EDGE, paper.y);
  paper.y += 1;
}

function note(paper: Paper, key: 'paper.refusal.S1A13-01' | 'paper.refusal.S1A13-02', after: number): void {
  const texts = paper.language === 'kk' ? [t('kk', key)] : [t('kk', key), t(paper.language, key)];
  paper.text('P', `(${texts.join(' / ')})`, { size: 7.4, color: SOFT_INK }, after);
}

/** The sentence of the form with its list, whole in one language. */
function body(paper: Paper, data: DocumentRefusalData, language: Language): void {
  const style: TextStyle = language === 'kk' ? BODY : { ...BODY, size: 8.8, color: SOFT_INK, lang: language };
  const { kind, name, address } = data.office;
  const office = localizedWith(`paper.refusal.${kind}`, (one) => ({ office: name[one], address: address[one] }));
  paper.text('P', t(language, 'paper.refusal.S1A13-03', { office: office[language] }), style, 4);
  paper.text('P', `${t(language, 'paper.refusal.S1A13-06')}:`, style, 2);
  const list = paper.element('L', style.lang ? { lang: style.lang } : {});
  data.missing.forEach((title, index) => {
    const end = index === data.missing.length - 1 ? '.' : ';';
    const item = paper.element('LI', {}, undefined, list);
    paper.text(
      'LBody',
      `${index + 1}) ${title[language]}${end}`,
      { ...style, x: 76, width: 460, face: 'bold' },
      2,
      item,
    );
  });
  list.end();
  paper.y += 2;
  paper.text('P', t(language, 'paper.refusal.S1A13-05', { service: localized('service.title')[language] }), style, 5);
  if (data.reason) {
    paper.text('P', `${t(language, 'paper.refusal.reason')}: ${data.reason[language]}`, style, 5);
  }
}

function signatures(paper: Paper, data: DocumentRefusalData): void {
  handLine(paper, 'paper.refusal.S1A13-08', `${data.employeeName} ${t('kk', 'paper.refusal.S1A13-09')}`);
  bilingual(paper, 'P', 'paper.refusal.S1A13-10', { size: 9 }, 0);
  paper.text('P', data.employeeName, { face: 'bold', size: 9.5 }, 4);
  bilingual(paper, 'P', 'paper.refusal.S1A13-11', { size: 9 }, 0);
  paper.text('P', data.employeePhone, { face: 'bold', size: 9.5 }, 10);
  handLine(paper, 'paper.refusal.S1A13-12', data.applicantName);
  const date = localizedWith('paper.refusal.S1A13-13.value', (one) => ({ date: formatDate(data.refusedAt, one) }));
  paper.text('P', date.kk, { size: 9.5 });
  if (paper.language !== 'kk') {
    paper.text('P', date[paper.language], { size: 8, color: SOFT_INK, lang: paper.language });
  }
}
