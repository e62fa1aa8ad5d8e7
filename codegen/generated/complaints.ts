/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The answer to a complaint. */
export type AnswerComplaintInput = {
  /** Complaint. */
  id: string | number;
  /** What was found. */
  outcome: ComplaintOutcome;
  /** The answer with its reasons and measures. */
  text: string;
  /** Version that was on screen. */
  version: number;
};

/** Answer to the picture or sound code. */
export type CaptchaPictureAnswer = {
  /** The digits. */
  code: string;
  /** Id of the picture, as `captchaPicture` gave it. */
  id: string;
};

/** Who complains; the fields the standard wants of his kind (p.11). */
export type ComplainantInput = {
  /** E-mail, at the person’s wish: registration and answer go there. */
  email?: string | null | undefined;
  /** First name of an individual. */
  givenName?: string | null | undefined;
  /** Individual or legal entity. */
  kind: ComplainantKind;
  /** Name of a legal entity. */
  organisation?: string | null | undefined;
  /** Outgoing date of a legal entity, YYYY-MM-DD. */
  outgoingDate?: string | null | undefined;
  /** Outgoing number of a legal entity. */
  outgoingNumber?: string | null | undefined;
  /** Patronymic, at the person’s wish. */
  patronymic?: string | null | undefined;
  /** Postal address. */
  postalAddress: string;
  /** Surname of an individual. */
  surname?: string | null | undefined;
};

/** Who complains (standard 1 p.11). */
export type ComplainantKind =
  /** An individual. */
  | 'INDIVIDUAL'
  /** A legal entity. */
  | 'LEGAL_ENTITY';

/** How a complaint came (standard 1 p.11). */
export type ComplaintChannel =
  /** By hand through the office. */
  | 'COUNTER'
  /** Electronically. */
  | 'PORTAL'
  /** By post. */
  | 'POST';

/** Filters and order of the complaints; all given ones must hold. */
export type ComplaintFilter = {
  /** True: the term that runs is over. */
  isOverdue?: boolean | null | undefined;
  /** Registration centre. */
  officeId?: string | number | null | undefined;
  /** Order; by the term when absent. */
  sortField?: ComplaintSortField | null | undefined;
  /** Direction; ascending when absent. */
  sortOrder?: SortOrder | null | undefined;
  /** One of these states. */
  states?: Array<ComplaintState> | null | undefined;
};

/** What was found. */
export type ComplaintOutcome =
  /** Right in part. */
  | 'PARTLY'
  /** Not right; the answer says why. */
  | 'REJECTED'
  /** The complaint is right; measures were taken. */
  | 'SATISFIED';

/** Act of a complaint that a paper tells of (p.11). */
export type ComplaintPaperAct =
  /** Answer of the provider or the PSC. */
  | 'ANSWER'
  /** Answer of the quality body. */
  | 'JUDGE'
  /** Confirmation of receipt. */
  | 'REGISTER'
  /** It is given back. */
  | 'RETURN';

/** A complaint as it was on screen. */
export type ComplaintRef = {
  /** Complaint. */
  id: string | number;
  /** Version that was on screen. */
  version: number;
};

/** What complaints are ordered by. */
export type ComplaintSortField =
  /** The term that runs; without a term last. */
  | 'DUE'
  /** Incoming number. */
  | 'INCOMING_NUMBER'
  /** Kazakh name of the centre. */
  | 'OFFICE'
  /** When it came. */
  | 'RECEIVED_AT';

/** Where a complaint stands (standard 1 p.11). */
export type ComplaintState =
  /** Answered by the provider or the PSC. */
  | 'ANSWERED'
  /** The responsible executor is at work. */
  | 'ASSIGNED'
  /** Before the body that controls the quality of public services. */
  | 'ESCALATED'
  /** Answered by the quality body. */
  | 'JUDGED'
  /** Sent through the portal; the office has not registered it yet. */
  | 'RECEIVED'
  /** Registered; the head is to name the responsible executor. */
  | 'REGISTERED'
  /** Given back: it lacks what the standard wants. */
  | 'RETURNED';

/** What a complaint is about. */
export type ComplaintTextInput = {
  /** Who complains. */
  complainant: ComplainantInput;
  /** Language of the answer. */
  language: Language;
  /** Registration centre whose head is addressed. */
  officeId: string | number;
  /** Number of the request it is about. */
  requestNumber?: string | null | undefined;
  /** The complaint, at most 8000 characters. */
  text: string;
};

/** A complaint is taken to the quality body by its sender (p.11). */
export type EscalateComplaintInput = {
  /** Code of the complaint. */
  code: string;
  /** Why the answer does not satisfy. */
  reason: string;
};

/** A language of screens, mails and papers. */
export type Language =
  /** English. */
  | 'en'
  /** Kazakh, the default. */
  | 'kk'
  /** Russian. */
  | 'ru';

/** How a complaint on paper came. */
export type PaperComplaintChannel =
  /** By hand through the office. */
  | 'COUNTER'
  /** By post. */
  | 'POST';

/** A complaint that came on paper (standard 1 p.11). */
export type RegisterPaperComplaintInput = {
  /** How it came. */
  channel: PaperComplaintChannel;
  /** The complaint. */
  complaint: ComplaintTextInput;
  /** Its scan, as `POST /complaint-scans` named it; nothing is registered without it. */
  scanId?: string | number | null | undefined;
  /** Whose signature stands under it; nothing is registered unsigned. */
  signedAs?: string | null | undefined;
};

/** Direction of an order. */
export type SortOrder =
  /** Ascending. */
  | 'ASC'
  /** Descending. */
  | 'DESC';

/** A complaint sent electronically (standard 1 p.11). */
export type SubmitComplaintInput = {
  /** Proof of work; this or `captchaPicture`. */
  captcha?: string | null | undefined;
  /** The alternative to the proof of work. */
  captchaPicture?: CaptchaPictureAnswer | null | undefined;
  /** The complaint. */
  complaint: ComplaintTextInput;
  /** The complainant’s own full name, typed as signature. */
  signedAs: string;
};

export type LetterFragment = { kk: string, ru: string, en: string };

export type ReceiptFactsFragment = { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } };

export type ComplaintPaperLineFragment = { id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } };

export type PublicComplaintFactsFragment = { code: string, state: ComplaintState, dueAt: string | null, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, mayEscalate: boolean, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, stateText: { kk: string, ru: string, en: string }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null, rights: { kk: string, ru: string, en: string } };

export type ComplaintLineFragment = { id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean };

export type ComplaintFactsFragment = { hasScan: boolean, code: string, surname: string | null, givenName: string | null, patronymic: string | null, organisation: string | null, outgoingNumber: string | null, outgoingDate: string | null, postalAddress: string, email: string | null, language: Language, text: string, signedAs: string, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, escalationReason: string | null, escalatedAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, summary: { id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null };

export type ComplaintStateQueryVariables = Exact<{
  code: string;
}>;


export type ComplaintStateQuery = { complaintState: { code: string, state: ComplaintState, dueAt: string | null, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, mayEscalate: boolean, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, stateText: { kk: string, ru: string, en: string }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null, rights: { kk: string, ru: string, en: string } } | null };

export type ComplaintPaperQueryVariables = Exact<{
  code: string;
  act: ComplaintPaperAct;
}>;


export type ComplaintPaperQuery = { complaintPaper: { isReady: boolean, pdf: string | null } | null };

export type SubmitComplaintMutationVariables = Exact<{
  input: SubmitComplaintInput;
}>;


export type SubmitComplaintMutation = { submitComplaint: { code: string, state: ComplaintState, dueAt: string | null, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, mayEscalate: boolean, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, stateText: { kk: string, ru: string, en: string }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null, rights: { kk: string, ru: string, en: string } } };

export type EscalateComplaintMutationVariables = Exact<{
  input: EscalateComplaintInput;
}>;


export type EscalateComplaintMutation = { escalateComplaint: { code: string, state: ComplaintState, dueAt: string | null, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, mayEscalate: boolean, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, stateText: { kk: string, ru: string, en: string }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null, rights: { kk: string, ru: string, en: string } } };

export type ComplaintsQueryVariables = Exact<{
  filter?: ComplaintFilter | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type ComplaintsQuery = { complaints: { totalCount: number, nodes: Array<{ id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean }> } };

export type ComplaintQueryVariables = Exact<{
  id: string | number;
}>;


export type ComplaintQuery = { complaint: { hasScan: boolean, code: string, surname: string | null, givenName: string | null, patronymic: string | null, organisation: string | null, outgoingNumber: string | null, outgoingDate: string | null, postalAddress: string, email: string | null, language: Language, text: string, signedAs: string, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, escalationReason: string | null, escalatedAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, summary: { id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null } | null };

export type RegisterPaperComplaintMutationVariables = Exact<{
  input: RegisterPaperComplaintInput;
}>;


export type RegisterPaperComplaintMutation = { registerPaperComplaint: { hasScan: boolean, code: string, surname: string | null, givenName: string | null, patronymic: string | null, organisation: string | null, outgoingNumber: string | null, outgoingDate: string | null, postalAddress: string, email: string | null, language: Language, text: string, signedAs: string, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, escalationReason: string | null, escalatedAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, summary: { id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null } };

export type RegisterComplaintMutationVariables = Exact<{
  complaint: ComplaintRef;
}>;


export type RegisterComplaintMutation = { registerComplaint: { hasScan: boolean, code: string, surname: string | null, givenName: string | null, patronymic: string | null, organisation: string | null, outgoingNumber: string | null, outgoingDate: string | null, postalAddress: string, email: string | null, language: Language, text: string, signedAs: string, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, escalationReason: string | null, escalatedAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, summary: { id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null } };

export type ReturnComplaintMutationVariables = Exact<{
  complaint: ComplaintRef;
  reason: string;
}>;


export type ReturnComplaintMutation = { returnComplaint: { hasScan: boolean, code: string, surname: string | null, givenName: string | null, patronymic: string | null, organisation: string | null, outgoingNumber: string | null, outgoingDate: string | null, postalAddress: string, email: string | null, language: Language, text: string, signedAs: string, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, escalationReason: string | null, escalatedAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, summary: { id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null } };

export type AssignComplaintMutationVariables = Exact<{
  complaint: ComplaintRef;
  executorId: string | number;
}>;


export type AssignComplaintMutation = { assignComplaint: { hasScan: boolean, code: string, surname: string | null, givenName: string | null, patronymic: string | null, organisation: string | null, outgoingNumber: string | null, outgoingDate: string | null, postalAddress: string, email: string | null, language: Language, text: string, signedAs: string, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, escalationReason: string | null, escalatedAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, summary: { id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null } };

export type AnswerComplaintMutationVariables = Exact<{
  input: AnswerComplaintInput;
}>;


export type AnswerComplaintMutation = { answerComplaint: { hasScan: boolean, code: string, surname: string | null, givenName: string | null, patronymic: string | null, organisation: string | null, outgoingNumber: string | null, outgoingDate: string | null, postalAddress: string, email: string | null, language: Language, text: string, signedAs: string, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, escalationReason: string | null, escalatedAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, summary: { id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null } };

export type RegisterEscalationMutationVariables = Exact<{
  input: EscalateComplaintInput;
}>;


export type RegisterEscalationMutation = { registerEscalation: { hasScan: boolean, code: string, surname: string | null, givenName: string | null, patronymic: string | null, organisation: string | null, outgoingNumber: string | null, outgoingDate: string | null, postalAddress: string, email: string | null, language: Language, text: string, signedAs: string, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, escalationReason: string | null, escalatedAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, summary: { id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null } };

export type JudgeComplaintMutationVariables = Exact<{
  input: AnswerComplaintInput;
}>;


export type JudgeComplaintMutation = { judgeComplaint: { hasScan: boolean, code: string, surname: string | null, givenName: string | null, patronymic: string | null, organisation: string | null, outgoingNumber: string | null, outgoingDate: string | null, postalAddress: string, email: string | null, language: Language, text: string, signedAs: string, returnReason: string | null, outcome: ComplaintOutcome | null, answer: string | null, answeredAt: string | null, escalationReason: string | null, escalatedAt: string | null, qualityOutcome: ComplaintOutcome | null, judgement: string | null, judgedAt: string | null, papers: Array<{ id: string, act: ComplaintPaperAct, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }>, summary: { id: string, version: number, incomingNumber: string | null, channel: ComplaintChannel, kind: ComplainantKind, state: ComplaintState, officeId: string, requestId: string | null, executorId: string | null, receivedAt: string, registeredAt: string | null, dueAt: string | null, isOverdue: boolean, wasLate: boolean }, receipt: { incomingNumber: string, registeredAt: string, acceptedBy: string, dueAt: string, place: { kk: string, ru: string, en: string }, letter: { kk: string, ru: string, en: string } } | null } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const LetterFragmentDoc = new TypedDocumentString(`
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
    `, {"fragmentName":"Letter"}) as unknown as TypedDocumentString<LetterFragment, unknown>;
export const ComplaintPaperLineFragmentDoc = new TypedDocumentString(`
    fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}`, {"fragmentName":"ComplaintPaperLine"}) as unknown as TypedDocumentString<ComplaintPaperLineFragment, unknown>;
export const ReceiptFactsFragmentDoc = new TypedDocumentString(`
    fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}`, {"fragmentName":"ReceiptFacts"}) as unknown as TypedDocumentString<ReceiptFactsFragment, unknown>;
export const PublicComplaintFactsFragmentDoc = new TypedDocumentString(`
    fragment PublicComplaintFacts on PublicComplaint {
  code
  papers {
    ...ComplaintPaperLine
  }
  state
  stateText {
    ...Letter
  }
  dueAt
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  qualityOutcome
  judgement
  judgedAt
  mayEscalate
  rights {
    ...Letter
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}`, {"fragmentName":"PublicComplaintFacts"}) as unknown as TypedDocumentString<PublicComplaintFactsFragment, unknown>;
export const ComplaintLineFragmentDoc = new TypedDocumentString(`
    fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}
    `, {"fragmentName":"ComplaintLine"}) as unknown as TypedDocumentString<ComplaintLineFragment, unknown>;
export const ComplaintFactsFragmentDoc = new TypedDocumentString(`
    fragment ComplaintFacts on Complaint {
  hasScan
  papers {
    ...ComplaintPaperLine
  }
  summary {
    ...ComplaintLine
  }
  code
  surname
  givenName
  patronymic
  organisation
  outgoingNumber
  outgoingDate
  postalAddress
  email
  language
  text
  signedAs
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  escalationReason
  escalatedAt
  qualityOutcome
  judgement
  judgedAt
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}`, {"fragmentName":"ComplaintFacts"}) as unknown as TypedDocumentString<ComplaintFactsFragment, unknown>;
export const ComplaintStateDocument = new TypedDocumentString(`
    query ComplaintState($code: String!) {
  complaintState(code: $code) {
    ...PublicComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment PublicComplaintFacts on PublicComplaint {
  code
  papers {
    ...ComplaintPaperLine
  }
  state
  stateText {
    ...Letter
  }
  dueAt
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  qualityOutcome
  judgement
  judgedAt
  mayEscalate
  rights {
    ...Letter
  }
}`) as unknown as TypedDocumentString<ComplaintStateQuery, ComplaintStateQueryVariables>;
export const ComplaintPaperDocument = new TypedDocumentString(`
    query ComplaintPaper($code: String!, $act: ComplaintPaperAct!) {
  complaintPaper(code: $code, act: $act) {
    isReady
    pdf
  }
}
    `) as unknown as TypedDocumentString<ComplaintPaperQuery, ComplaintPaperQueryVariables>;
export const SubmitComplaintDocument = new TypedDocumentString(`
    mutation SubmitComplaint($input: SubmitComplaintInput!) {
  submitComplaint(input: $input) {
    ...PublicComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment PublicComplaintFacts on PublicComplaint {
  code
  papers {
    ...ComplaintPaperLine
  }
  state
  stateText {
    ...Letter
  }
  dueAt
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  qualityOutcome
  judgement
  judgedAt
  mayEscalate
  rights {
    ...Letter
  }
}`) as unknown as TypedDocumentString<SubmitComplaintMutation, SubmitComplaintMutationVariables>;
export const EscalateComplaintDocument = new TypedDocumentString(`
    mutation EscalateComplaint($input: EscalateComplaintInput!) {
  escalateComplaint(input: $input) {
    ...PublicComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment PublicComplaintFacts on PublicComplaint {
  code
  papers {
    ...ComplaintPaperLine
  }
  state
  stateText {
    ...Letter
  }
  dueAt
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  qualityOutcome
  judgement
  judgedAt
  mayEscalate
  rights {
    ...Letter
  }
}`) as unknown as TypedDocumentString<EscalateComplaintMutation, EscalateComplaintMutationVariables>;
export const ComplaintsDocument = new TypedDocumentString(`
    query Complaints($filter: ComplaintFilter, $first: Int, $offset: Int) {
  complaints(filter: $filter, first: $first, offset: $offset) {
    nodes {
      ...ComplaintLine
    }
    totalCount
  }
}
    fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}`) as unknown as TypedDocumentString<ComplaintsQuery, ComplaintsQueryVariables>;
export const ComplaintDocument = new TypedDocumentString(`
    query Complaint($id: ID!) {
  complaint(id: $id) {
    ...ComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}
fragment ComplaintFacts on Complaint {
  hasScan
  papers {
    ...ComplaintPaperLine
  }
  summary {
    ...ComplaintLine
  }
  code
  surname
  givenName
  patronymic
  organisation
  outgoingNumber
  outgoingDate
  postalAddress
  email
  language
  text
  signedAs
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  escalationReason
  escalatedAt
  qualityOutcome
  judgement
  judgedAt
}`) as unknown as TypedDocumentString<ComplaintQuery, ComplaintQueryVariables>;
export const RegisterPaperComplaintDocument = new TypedDocumentString(`
    mutation RegisterPaperComplaint($input: RegisterPaperComplaintInput!) {
  registerPaperComplaint(input: $input) {
    ...ComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}
fragment ComplaintFacts on Complaint {
  hasScan
  papers {
    ...ComplaintPaperLine
  }
  summary {
    ...ComplaintLine
  }
  code
  surname
  givenName
  patronymic
  organisation
  outgoingNumber
  outgoingDate
  postalAddress
  email
  language
  text
  signedAs
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  escalationReason
  escalatedAt
  qualityOutcome
  judgement
  judgedAt
}`) as unknown as TypedDocumentString<RegisterPaperComplaintMutation, RegisterPaperComplaintMutationVariables>;
export const RegisterComplaintDocument = new TypedDocumentString(`
    mutation RegisterComplaint($complaint: ComplaintRef!) {
  registerComplaint(complaint: $complaint) {
    ...ComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}
fragment ComplaintFacts on Complaint {
  hasScan
  papers {
    ...ComplaintPaperLine
  }
  summary {
    ...ComplaintLine
  }
  code
  surname
  givenName
  patronymic
  organisation
  outgoingNumber
  outgoingDate
  postalAddress
  email
  language
  text
  signedAs
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  escalationReason
  escalatedAt
  qualityOutcome
  judgement
  judgedAt
}`) as unknown as TypedDocumentString<RegisterComplaintMutation, RegisterComplaintMutationVariables>;
export const ReturnComplaintDocument = new TypedDocumentString(`
    mutation ReturnComplaint($complaint: ComplaintRef!, $reason: String!) {
  returnComplaint(complaint: $complaint, reason: $reason) {
    ...ComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}
fragment ComplaintFacts on Complaint {
  hasScan
  papers {
    ...ComplaintPaperLine
  }
  summary {
    ...ComplaintLine
  }
  code
  surname
  givenName
  patronymic
  organisation
  outgoingNumber
  outgoingDate
  postalAddress
  email
  language
  text
  signedAs
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  escalationReason
  escalatedAt
  qualityOutcome
  judgement
  judgedAt
}`) as unknown as TypedDocumentString<ReturnComplaintMutation, ReturnComplaintMutationVariables>;
export const AssignComplaintDocument = new TypedDocumentString(`
    mutation AssignComplaint($complaint: ComplaintRef!, $executorId: ID!) {
  assignComplaint(complaint: $complaint, executorId: $executorId) {
    ...ComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}
fragment ComplaintFacts on Complaint {
  hasScan
  papers {
    ...ComplaintPaperLine
  }
  summary {
    ...ComplaintLine
  }
  code
  surname
  givenName
  patronymic
  organisation
  outgoingNumber
  outgoingDate
  postalAddress
  email
  language
  text
  signedAs
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  escalationReason
  escalatedAt
  qualityOutcome
  judgement
  judgedAt
}`) as unknown as TypedDocumentString<AssignComplaintMutation, AssignComplaintMutationVariables>;
export const AnswerComplaintDocument = new TypedDocumentString(`
    mutation AnswerComplaint($input: AnswerComplaintInput!) {
  answerComplaint(input: $input) {
    ...ComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}
fragment ComplaintFacts on Complaint {
  hasScan
  papers {
    ...ComplaintPaperLine
  }
  summary {
    ...ComplaintLine
  }
  code
  surname
  givenName
  patronymic
  organisation
  outgoingNumber
  outgoingDate
  postalAddress
  email
  language
  text
  signedAs
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  escalationReason
  escalatedAt
  qualityOutcome
  judgement
  judgedAt
}`) as unknown as TypedDocumentString<AnswerComplaintMutation, AnswerComplaintMutationVariables>;
export const RegisterEscalationDocument = new TypedDocumentString(`
    mutation RegisterEscalation($input: EscalateComplaintInput!) {
  registerEscalation(input: $input) {
    ...ComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}
fragment ComplaintFacts on Complaint {
  hasScan
  papers {
    ...ComplaintPaperLine
  }
  summary {
    ...ComplaintLine
  }
  code
  surname
  givenName
  patronymic
  organisation
  outgoingNumber
  outgoingDate
  postalAddress
  email
  language
  text
  signedAs
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  escalationReason
  escalatedAt
  qualityOutcome
  judgement
  judgedAt
}`) as unknown as TypedDocumentString<RegisterEscalationMutation, RegisterEscalationMutationVariables>;
export const JudgeComplaintDocument = new TypedDocumentString(`
    mutation JudgeComplaint($input: AnswerComplaintInput!) {
  judgeComplaint(input: $input) {
    ...ComplaintFacts
  }
}
    fragment Letter on LocalizedText {
  kk
  ru
  en
}
fragment ReceiptFacts on ComplaintReceipt {
  incomingNumber
  registeredAt
  acceptedBy
  dueAt
  place {
    ...Letter
  }
  letter {
    ...Letter
  }
}
fragment ComplaintPaperLine on ComplaintPaper {
  id
  act
  title {
    ...Letter
  }
  createdAt
  isReady
}
fragment ComplaintLine on ComplaintSummary {
  id
  version
  incomingNumber
  channel
  kind
  state
  officeId
  requestId
  executorId
  receivedAt
  registeredAt
  dueAt
  isOverdue
  wasLate
}
fragment ComplaintFacts on Complaint {
  hasScan
  papers {
    ...ComplaintPaperLine
  }
  summary {
    ...ComplaintLine
  }
  code
  surname
  givenName
  patronymic
  organisation
  outgoingNumber
  outgoingDate
  postalAddress
  email
  language
  text
  signedAs
  receipt {
    ...ReceiptFacts
  }
  returnReason
  outcome
  answer
  answeredAt
  escalationReason
  escalatedAt
  qualityOutcome
  judgement
  judgedAt
}`) as unknown as TypedDocumentString<JudgeComplaintMutation, JudgeComplaintMutationVariables>;