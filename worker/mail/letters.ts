import type { CaseFile, DocumentEntity } from '@kualik/db';
import type { LetterKind, LetterTemplate } from '@kualik/domain/notifications/letter-templates.ts';
import { letterTemplate } from '@kualik/domain/notifications/letter-templates.ts';
import { renderLetter, slotsOfKey, slotsOfTemplate } from '@kualik/domain/notifications/render-letter.ts';
import { t } from '@kualik/domain/texts/translate.ts';
import { applicationPaper, type PaperContext, refusalPaper, sealed } from '../papers/case-papers.ts';
import type { Letter } from './letter.ts';
import type { Attachment } from './mailer.ts';
import { type LetterFacts, slotValues } from './slot-sources.ts';

type Paper = NonNullable<LetterTemplate['attachment']>;

const PAPERS: Record<Paper, (context: PaperContext, file: CaseFile) => Promise<DocumentEntity>> = {
  application: applicationPaper,
  refusal: refusalPaper,
};

/** The subject is known before the letter is written: the state of the mail is shown while it waits. */
export async function subjectOf(kind: LetterKind, facts: LetterFacts): Promise<string> {
  const { subject } = letterTemplate(kind);
  return renderLetter(
    { ...letterTemplate(kind), lines: [] },
    facts.language,
    await slotValues(facts, slotsOfKey(subject)),
  ).subject;
}

/** The letter of a kind over the facts of the case, with the paper that goes with it. */
export async function writeLetter(kind: LetterKind, facts: LetterFacts): Promise<Letter> {
  const template = letterTemplate(kind);
  const attachments = await attachmentsOf(kind, facts);
  const words = renderLetter(template, facts.language, await slotValues(facts, slotsOfTemplate(template)));
  return { ...words, attachments };
}

/** Makes the paper of a letter; also for an applicant without an address, who gets it at the counter instead. */
export async function attachmentsOf(kind: LetterKind, { context, file, language }: LetterFacts): Promise<Attachment[]> {
  const { attachment } = letterTemplate(kind);
  if (!attachment) return [];
  const paper = sealed(await PAPERS[attachment](context, file));
  if (!paper.content) throw new Error('a paper without content');
  const filename = `${t(language, `document.${attachment}.file`)}-${file.request.number}.pdf`;
  return [{ filename, content: paper.content, contentType: paper.contentType }];
}
