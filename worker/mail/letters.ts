import type { CaseFile, DocumentEntity } from '@kualik/db';
import { groupRequestNumber } from '@kualik/domain/rules/request-number.ts';
import { formatDate } from '@kualik/domain/texts/dates.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import type { MessageKey } from '@kualik/domain/texts/translate.ts';
import { applicationPaper, type PaperContext, refusalPaper, statusAddress } from '../papers/case-papers.ts';
import { clauseText } from '../papers/clause-text.ts';
import { refusalWords } from '../papers/refusal-paper.ts';
import type { Letter } from './letter.ts';
import type { Attachment } from './mailer.ts';
import { freshInstallLink } from './install-secret.ts';

export type LetterKind = 'application' | 'issued' | 'refusal' | 'lapse';
export type WriteLetter = (context: PaperContext, file: CaseFile) => Promise<Letter>;

/** What the applicant gets by mail, by the kind of the outbox row. */
export const LETTERS: Record<LetterKind, WriteLetter> = {
  application: applicationLetter,
  issued: issuedLetter,
  refusal: refusalLetter,
  lapse: lapseLetter,
};

/** The subject is known before the letter is written: the state of the mail is shown while it waits. */
export function subjectOf(kind: LetterKind, file: CaseFile): string {
  const { language } = file.applicant;
  const number = groupRequestNumber(file.request.number);
  if (kind === 'application' || kind === 'issued') return t(language, `mail.${kind}.subject`, { number });
  return t(language, 'mail.refusal.subject', { number, title: refusalWords(file).title[language] });
}

/** The application with its unique number, to be printed and handed in. @rule reg p.6(5) */
async function applicationLetter(context: PaperContext, file: CaseFile): Promise<Letter> {
  const { request, applicant, office } = file;
  const { language } = applicant;
  const number = groupRequestNumber(request.number);
  const lines = [
    t(language, 'mail.application.lead', { number }),
    greeting(file),
    t(language, 'mail.application.todo'),
  ];
  if (office) {
    const [name, address, hours] = [office.name[language], office.address[language], office.hours[language]];
    lines.push(t(language, 'mail.application.office', { office: name, address, hours }));
  }
  if (request.waitUntil) {
    lines.push(t(language, 'mail.application.deadline', { date: formatDate(request.waitUntil, language) }));
  }
  lines.push(t(language, 'mail.application.keys'), statusLine(context, file));
  const paper = await applicationPaper(context, file);
  return { subject: subjectOf('application', file), lines, attachments: [attach(paper, file, 'application')] };
}

/** The notice of successful issue with the link to install; each letter carries a fresh link. @rule reg p.6(11) */
async function issuedLetter(context: PaperContext, file: CaseFile): Promise<Letter> {
  const { language } = file.applicant;
  const { address, expiresAt } = await freshInstallLink(context, file.request.id);
  const label = t(language, 'mail.issued.link', { address });
  return {
    subject: subjectOf('issued', file),
    lines: [
      t(language, 'mail.number', { number: groupRequestNumber(file.request.number) }),
      greeting(file),
      t(language, 'mail.issued.lead'),
      { link: address, label, button: t(language, 'mail.issued.button') },
      t(language, 'mail.issued.todo'),
      t(language, 'mail.issued.until', { date: formatDate(expiresAt, language) }),
      statusLine(context, file),
    ],
    attachments: [],
  };
}

/** The motivated refusal with its paper. @rule reg p.6(3), p.6(7), p.6(10); std1 p.10 */
async function refusalLetter(context: PaperContext, file: CaseFile): Promise<Letter> {
  const { language } = file.applicant;
  const words = refusalWords(file);
  const lines = [
    t(language, 'mail.number', { number: groupRequestNumber(file.request.number) }),
    greeting(file),
    `${words.title[language]}.`,
    t(language, 'mail.refusal.reason', { reason: words.reason[language] }),
  ];
  if (words.clause) lines.push(t(language, 'mail.refusal.clause', { clause: clauseText(words.clause)[language] }));
  lines.push(words.todo[language], t(language, 'refusal.complaint'), t(language, 'mail.refusal.attached'));
  const paper = await refusalPaper(context, file);
  return { subject: subjectOf('refusal', file), lines, attachments: [attach(paper, file, 'refusal')] };
}

/** The documents did not come within the term. @rule reg t.1 a.5 */
async function lapseLetter(context: PaperContext, file: CaseFile): Promise<Letter> {
  const { language } = file.applicant;
  const number = groupRequestNumber(file.request.number);
  const words = refusalWords(file);
  const paper = await refusalPaper(context, file);
  return {
    subject: subjectOf('lapse', file),
    lines: [
      t(language, 'mail.lapse.lead', { number }),
      greeting(file),
      words.todo[language],
      t(language, 'mail.refusal.attached'),
      statusLine(context, file),
    ],
    attachments: [attach(paper, file, 'refusal')],
  };
}

function greeting({ applicant }: CaseFile): string {
  const name = [applicant.givenName, applicant.patronymic].filter(Boolean).join(' ');
  return t(applicant.language, 'mail.greeting', { name });
}

function statusLine({ publicUrl }: PaperContext, { applicant, request }: CaseFile): string {
  return t(applicant.language, 'mail.status', { address: statusAddress(publicUrl, request.number) });
}

function attach(paper: DocumentEntity, { request, applicant }: CaseFile, kind: 'application' | 'refusal'): Attachment {
  if (!paper.content) throw new Error('a paper without content');
  const key: MessageKey = `document.${kind}.file`;
  const filename = `${t(applicant.language, key)}-${request.number}.pdf`;
  return { filename, content: paper.content, contentType: paper.contentType };
}
