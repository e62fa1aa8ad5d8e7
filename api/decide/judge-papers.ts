import type { ApplicantEntity } from '@kualik/db';
import { isSslKind } from '@kualik/domain/rules/applicant-kinds.ts';
import type { ApplicantDetails, ApplicantKind, Representative } from '@kualik/domain/rules/applicant-kinds.ts';
import { completeness, documentFacts, isNeeded } from '@kualik/domain/rules/documents/completeness.ts';
import type { DocumentFacts, SeenPaper } from '@kualik/domain/rules/documents/completeness.ts';
import type { DocumentAct, DocumentOption, ListedDocument } from '@kualik/domain/rules/documents/document-list.ts';
import { documentList } from '@kualik/domain/rules/documents/lists.ts';
import { provenNames } from '@kualik/domain/rules/domain-name.ts';
import type { LocalizedText } from '@kualik/domain/rules/errors.ts';
import { CodedError } from '../errors/coded-error.ts';
import { checkRepresentative } from '../order/check-kind.ts';
import type { AcceptDocumentsInput, SeenPaperInput } from './decision.input.ts';

/** A line of the list that was answered, and by which of its alternatives. */
export interface AcceptedPaper {
  document: ListedDocument;
  alternative: DocumentOption | null;
  title: LocalizedText;
  isGivenBack: boolean;
}

/** What the counter found; it may differ from what was ordered: who came, and which names are proven. */
export interface AcceptedPackage {
  papers: AcceptedPaper[];
  representative: Representative | null;
  details: ApplicantDetails;
}

/**
 * The papers of a case against its list. Papers that the case does not need are left out. Whoever came instead of the ordered
 * representative is part of the input; the consent was recorded before and counts as seen. @rule std1 p.9, p.10
 */
export function judgePapers(
  applicant: ApplicantEntity,
  act: DocumentAct,
  input: AcceptDocumentsInput,
): AcceptedPackage {
  const representative = whoCame(applicant, input);
  const facts = documentFacts(applicant.details, representative);
  const wanted = { kind: applicant.kind, act, facts, recorded: [{ id: 'data-use-consent' }], field: 'papers' };
  const papers = acceptedPapers(shownPapers(input), wanted);
  return { papers, representative, details: provenDetails(applicant, act, input) };
}

interface WantedPapers {
  kind: ApplicantKind;
  act: DocumentAct;
  facts: DocumentFacts;
  /** Papers that were seen and recorded before. */
  recorded?: readonly SeenPaper[];
  /** Field of the input that holds the shown papers. */
  field: string;
}

/** The lines of the list that this case needs, each answered by what was shown; the originals are back with their owner. @rule std1 p.9, p.10 */
export function acceptedPapers(
  shown: readonly SeenPaperInput[],
  { kind, act, facts, recorded = [], field }: WantedPapers,
): AcceptedPaper[] {
  const seen: SeenPaper[] = [...shown, ...recorded];
  if (!completeness(kind, act, { ...facts, seen }).complete) throw new CodedError('DOCUMENTS_INCOMPLETE', { field });
  const needed = documentList(kind, act).filter((document) => isNeeded(document, facts));
  const papers = needed.map((document) => acceptedPaper(document, shown));
  if (papers.some(({ document, isGivenBack }) => document.isGivenBack && !isGivenBack))
    throw new CodedError('ORIGINALS_NOT_RETURNED', { field });
  return papers;
}

function whoCame({ kind, iin, representative }: ApplicantEntity, input: AcceptDocumentsInput): Representative | null {
  if (input.representative === undefined) return representative ?? null;
  return input.representative === null ? null : checkRepresentative(kind, iin, input.representative);
}

/** The deprecated list says which lines were seen and nothing of giving them back: that is never claimed for the operator. */
function shownPapers({ papers, documents }: AcceptDocumentsInput): SeenPaperInput[] {
  return papers ?? (documents ?? []).map((id) => ({ id, originalReturned: false }));
}

function acceptedPaper(document: ListedDocument, shown: readonly SeenPaperInput[]): AcceptedPaper {
  const seen = shown.find(({ id }) => id === document.id);
  const alternative = document.options.find(({ id }) => id === seen?.alternative) ?? null;
  const title = alternative === null ? document.title : joined(document.title, alternative.title);
  return { document, alternative, title, isGivenBack: seen?.originalReturned ?? false };
}

function joined(line: LocalizedText, option: LocalizedText): LocalizedText {
  return { kk: `${line.kk}: ${option.kk}`, ru: `${line.ru}: ${option.ru}`, en: `${line.en}: ${option.en}` };
}

/** Without one proven name there is nothing to issue: the package is not complete. @rule std1 p.9 issue 3) D4 */
function provenDetails(applicant: ApplicantEntity, act: DocumentAct, input: AcceptDocumentsInput): ApplicantDetails {
  const { kind, details } = applicant;
  if (!isSslKind(kind) || act === 'revoke') return details;
  const provenDomainNames = provenNames(details.domainNames ?? [], input.provenDomainNames ?? []);
  if (provenDomainNames.length === 0) throw new CodedError('DOCUMENTS_INCOMPLETE', { field: 'provenDomainNames' });
  return { ...details, provenDomainNames };
}
