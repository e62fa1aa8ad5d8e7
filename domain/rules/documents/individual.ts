import type { ListedDocument } from './document-list.ts';
import { DATA_USE_CONSENT, identityOfPerson, issueApplication, notarisedPower } from './papers.ts';

/** What an individual hands in for certificates; apart, so that the portal carries no other list. @rule std1 p.9 issue 1) */
export const INDIVIDUAL_ISSUE: readonly ListedDocument[] = [
  issueApplication('std1 p.9 issue 1) D1', 1),
  identityOfPerson('std1 p.9 issue 1) D2'),
  notarisedPower('std1 p.9 issue 1) D3'),
  DATA_USE_CONSENT,
];
