import type { LocalizedText } from '../errors/error-row.ts';

/** What the papers are handed in for. */
export type DocumentAct = 'issue' | 'revoke';

/** When a line of a list is needed: always, or only when somebody acts for the applicant. */
export type DocumentCondition = 'always' | 'represented';

/** One of several papers that serve a line alike. */
export interface DocumentOption {
  id: string;
  title: LocalizedText;
  clause: string;
  /** `head`: serves only the first head or who acts for him; `others`: serves everybody else. Left out: everybody. */
  onlyFor?: 'head' | 'others';
  /** With this paper neither the head's signature nor the seal of the organisation is needed on the application. */
  replacesHeadAndSeal?: true;
}

/** One line of a list of the standard. */
export interface ListedDocument {
  id: string;
  title: LocalizedText;
  clause: string;
  condition: DocumentCondition;
  /** Empty = the paper itself; else one of these. */
  options: readonly DocumentOption[];
  /** An original that goes back to the applicant; the others stay with the case (own reading: the standard names none). */
  isGivenBack: boolean;
  /** The paper that carries the unique number and the QR code with the key fingerprint. */
  carriesFingerprint?: true;
}
