import type { ConfirmationDocument, IssueConfirmation } from '@kualik/domain/rules/confirmation-document.ts';
import type { CaseRequest } from '../api/types.ts';
import type { TextKey } from '../texts/use-text.ts';

/** One fact of the document beside the same fact of the case on screen. */
export interface ComparedFact {
  readonly label: TextKey;
  readonly inDocument: string;
  readonly onScreen: string;
  readonly isSame: boolean;
}

const fact = (label: TextKey, inDocument: string, onScreen: string): ComparedFact => ({
  label,
  inDocument,
  onScreen,
  isSame: inDocument === onScreen,
});

const nameOf = (person: { surname: string; givenName: string; patronymic: string | null }): string =>
  [person.surname, person.givenName, person.patronymic].filter((part) => part !== null).join(' ');

function keyFacts(document: IssueConfirmation, request: CaseRequest): ComparedFact[] {
  const usages = [
    { usage: 'sign', label: 'signing.facts.signKey' },
    { usage: 'auth', label: 'signing.facts.authKey' },
  ] as const;
  const textOf = (key: { spkiSha256: string; csrSha256: string } | undefined): string =>
    key ? `${key.spkiSha256} / ${key.csrSha256}` : '';
  return usages.map(({ usage, label }) => {
    const claimed = document.keys.filter((key) => key.usage === usage);
    const ordered = request.keys.filter((key) => key.usage.toLowerCase() === usage);
    const compared = fact(label, textOf(claimed[0]), textOf(ordered[0]));
    return { ...compared, isSame: compared.isSame && claimed.length === 1 && ordered.length === 1 };
  });
}

/** What only an order has: address and keys. */
function orderFacts(document: IssueConfirmation, request: CaseRequest): ComparedFact[] {
  const email = fact('signing.facts.email', document.subjectAltNames.join(', '), request.applicant.email ?? '');
  return [email, ...keyFacts(document, request)];
}

/** Papers the document says were seen, against the papers the case has recorded as seen. */
function paperFact(document: ConfirmationDocument, request: CaseRequest): ComparedFact {
  const seen = request.documents.flatMap((paper) => (paper.kind === 'PAPER' && paper.itemId ? [paper.itemId] : []));
  const list = (ids: readonly string[]): string => ids.toSorted().join(', ');
  return fact('signing.facts.papers', list(document.documentsSeen.map((paper) => paper.id)), list(seen));
}

/**
 * Compares the bytes about to be signed with the case on screen, fact by fact. One difference is enough not to sign.
 * Does not judge the operator's certificate: that is known only when the key file is open.
 */
export function compareConfirmation(document: ConfirmationDocument, request: CaseRequest): ComparedFact[] {
  return [
    fact('signing.facts.number', document.requestNumber, request.number),
    fact('signing.facts.applicant', nameOf(document.applicant), nameOf(request.applicant)),
    fact('signing.facts.iin', document.applicant.iin, request.applicant.iin ?? ''),
    ...(document.decision === 'issue' ? orderFacts(document, request) : []),
    paperFact(document, request),
    fact('signing.facts.receipt', document.receiptNumber, request.receipt?.number ?? ''),
    fact('signing.facts.office', document.officeCode, request.office.code),
    fact('signing.facts.version', String(document.caseVersion), String(request.version)),
  ];
}

export const hasDifference = (facts: readonly ComparedFact[]): boolean => facts.some(({ isSame }) => !isSame);
