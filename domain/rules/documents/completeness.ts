import { isOrganisation } from '../applicant-kinds.ts';
import type { ApplicantDetails, ApplicantKind, Representative } from '../applicant-kinds.ts';
import type { DocumentAct, DocumentOption, ListedDocument } from './document-list.ts';
import { documentList } from './lists.ts';

/** What of a case decides which lines are needed and which alternatives serve. */
export interface DocumentFacts {
  /** Somebody else than the applicant stands at the counter. */
  represented: boolean;
  /** Who stands there is the first head of the organisation or acts for him. @rule std1 p.9 issue 2) */
  head: boolean;
}

/** A paper the operator saw, and which of several that serve alike it was. */
export interface SeenPaper {
  id: string;
  alternative?: string | null | undefined;
}

export type Completeness =
  | {
      complete: true;
      /** False when the extract from the dismissal order takes the place of the head's signature and the seal. */
      headSignatureAndSeal: boolean;
    }
  | { complete: false; missing: readonly ListedDocument[] };

/**
 * The whole of p.9 and p.10: is the package complete against the list of this kind and act? A line with alternatives is
 * answered only by one that serves in this case. Does not look into the papers. @rule std1 p.9, p.10
 */
export function completeness(
  kind: ApplicantKind,
  act: DocumentAct,
  facts: DocumentFacts & { seen: readonly SeenPaper[] },
): Completeness {
  const needed = documentList(kind, act).filter((document) => isNeeded(document, facts));
  const missing = needed.filter((document) => !facts.seen.some((paper) => answers(document, paper, facts)));
  if (missing.length > 0) return { complete: false, missing };
  const chosen = needed.flatMap((document) => facts.seen.flatMap((paper) => chosenOption(document, paper, facts)));
  return { complete: true, headSignatureAndSeal: !chosen.some((option) => option.replacesHeadAndSeal === true) };
}

/**
 * May a revocation reach everybody's certificates under the BIN? Only with the head's signature and seal: the extract from the
 * order of dismissal speaks of the dismissed person alone, and papers that make no whole package speak for nobody.
 * @rule std1 p.9 revoke 3), 6), 8)
 */
export function revokesForOrganisation(
  kind: ApplicantKind,
  facts: DocumentFacts & { seen: readonly SeenPaper[] },
): boolean {
  if (!isOrganisation(kind)) return false;
  const judged = completeness(kind, 'revoke', facts);
  return judged.complete && judged.headSignatureAndSeal;
}

/** True when a line is needed in this case. */
export function isNeeded({ condition }: ListedDocument, { represented }: DocumentFacts): boolean {
  return condition === 'always' || represented;
}

/** The alternatives of a line that serve in this case. */
export function servingOptions({ options }: ListedDocument, { head }: DocumentFacts): DocumentOption[] {
  return options.filter(({ onlyFor }) => onlyFor === undefined || (onlyFor === 'head') === head);
}

function answers(document: ListedDocument, paper: SeenPaper, facts: DocumentFacts): boolean {
  if (paper.id !== document.id) return false;
  return document.options.length === 0 || chosenOption(document, paper, facts).length > 0;
}

function chosenOption(document: ListedDocument, paper: SeenPaper, facts: DocumentFacts): DocumentOption[] {
  if (paper.id !== document.id) return [];
  return servingOptions(document, facts).filter(({ id }) => id === paper.alternative);
}

/**
 * Facts of a case as it stands: an organisation without a representative is served by the holder himself, who is the head or
 * brings a power of attorney. @rule std1 p.9 issue 2)
 */
export function documentFacts(details: ApplicantDetails, representative: Representative | null): DocumentFacts {
  if (representative !== null) return { represented: true, head: representative.basis === 'head_documents' };
  return { represented: false, head: details.organisationRole === 'first_head' || details.actingHead === true };
}
