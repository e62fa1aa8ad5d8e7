/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Answer of the centre to a violation. */
export type AnswerViolationInput = {
  /** Answer. */
  answer: string;
  /** Violation. */
  id: string | number;
  /** Measures taken. */
  measures: string;
};

/** What is measured (regulation p.19(3)). */
export type AvailabilitySubject =
  /** The gateway to the state registers. */
  | 'GATEWAY'
  /** The register of individuals. */
  | 'GBD_FL'
  /** The register of legal entities. */
  | 'GBD_UL'
  /** The information system of the authority. */
  | 'NCA_IS';

/** Length of a period. */
export type AvailabilityUnit =
  /** A day of Almaty. */
  | 'DAY'
  /** An hour. */
  | 'HOUR'
  /** A month of Almaty. */
  | 'MONTH';

/** A check of finished cases. */
export type OpenQualityCheckInput = {
  /** Acts and versions of instructions. */
  basis: Array<string>;
  /** First day. */
  from: string;
  /** Centre. */
  officeId: string | number;
  /** Cases to draw, at most 50. */
  sampleSize: number;
  /** Last day. */
  to: string;
};

/** A violation that a person found. */
export type RecordViolationInput = {
  /** Check that found it; of the operator’s centre. */
  checkId?: string | number | null | undefined;
  /** What was found. */
  description: string;
  /** Operator. */
  operatorId: string | number;
  /** Request. */
  requestId?: string | number | null | undefined;
  /** Rule, as `p.19(5) rule 4`. */
  ruleRef: string;
};

/** Copies that the provider wants. */
export type RequestCopiesInput = {
  /** Check. */
  checkId?: string | number | null | undefined;
  /** Papers wanted. */
  documents: Array<string>;
  /** Request. */
  requestId: string | number;
};

/** How a rule of the operator’s work is met (regulation p.19(5)). */
export type RuleMeans =
  /** The program enforces it. */
  | 'ENFORCED'
  /** The program records and alerts. */
  | 'EVIDENCED'
  /** The monthly statement shows it. */
  | 'STATEMENT';

/** Filters of the list of violations; all given ones must hold. */
export type ViolationFilter = {
  /** Employee. */
  employeeId?: string | number | null | undefined;
  /** Rule. */
  ruleRef?: string | null | undefined;
  /** One of these states. */
  states?: Array<ViolationState> | null | undefined;
};

/** Where a violation stands (regulation p.15(2)). */
export type ViolationState =
  /** Answered with measures. */
  | 'ANSWERED'
  /** Closed by the provider. */
  | 'CLOSED'
  /** Recorded. */
  | 'FOUND'
  /** Sent to the head of the centre. */
  | 'SENT';

/** What was found at a workplace (regulation p.19(5)). */
export type WorkplaceCheckInput = {
  /** True when the rule is kept. */
  isKept: boolean;
  /** What was seen. */
  note?: string | null | undefined;
  /** Operator. */
  operatorId: string | number;
  /** Scan or report, as `filePaper` gave it. */
  paperId?: string | number | null | undefined;
  /** Rule: 1, 4, 6, 7, 8, 9 or 10. */
  rule: number;
};

export type ViolationsQueryVariables = Exact<{
  filter?: ViolationFilter | null | undefined;
}>;


export type ViolationsQuery = { violations: { totalCount: number, items: Array<{ id: string, employeeId: string, ruleRef: string, code: string | null, description: string | null, state: ViolationState, foundAt: string }> } };

export type QualityFindingsQueryVariables = Exact<{
  from: string;
  to: string;
  officeId?: string | number | null | undefined;
}>;


export type QualityFindingsQuery = { qualityFindings: Array<{ officeId: string | null, employeeId: string, surname: string, ruleRef: string, found: number, open: number }> };

export type RecordViolationMutationVariables = Exact<{
  input: RecordViolationInput;
}>;


export type RecordViolationMutation = { recordViolation: { id: string, state: ViolationState } };

export type SendViolationMutationVariables = Exact<{
  id: string | number;
}>;


export type SendViolationMutation = { sendViolation: { id: string, state: ViolationState } };

export type AnswerViolationMutationVariables = Exact<{
  input: AnswerViolationInput;
}>;


export type AnswerViolationMutation = { answerViolation: { id: string, state: ViolationState } };

export type CloseViolationMutationVariables = Exact<{
  id: string | number;
}>;


export type CloseViolationMutation = { closeViolation: { id: string, state: ViolationState } };

export type QualityChecksQueryVariables = Exact<{
  isClosed?: boolean | null | undefined;
}>;


export type QualityChecksQuery = { qualityChecks: { totalCount: number, items: Array<{ id: string, sample: Array<string>, closedAt: string | null, findings: Array<{ id: string, checkId: string | null, ruleRef: string, state: ViolationState }> }> } };

export type OpenQualityCheckMutationVariables = Exact<{
  input: OpenQualityCheckInput;
}>;


export type OpenQualityCheckMutation = { openQualityCheck: { id: string, seed: string, sample: Array<string> } };

export type CloseQualityCheckMutationVariables = Exact<{
  id: string | number;
}>;


export type CloseQualityCheckMutation = { closeQualityCheck: { id: string, closedAt: string | null } };

export type CopyRequestsQueryVariables = Exact<{
  isDelivered?: boolean | null | undefined;
}>;


export type CopyRequestsQuery = { copyRequests: { totalCount: number, items: Array<{ id: string, requestId: string, dueOn: string, delayDays: number | null }> } };

export type RequestCopiesMutationVariables = Exact<{
  input: RequestCopiesInput;
}>;


export type RequestCopiesMutation = { requestCopies: { id: string, dueOn: string } };

export type DeliverCopiesMutationVariables = Exact<{
  id: string | number;
  paperIds: Array<string | number> | string | number;
}>;


export type DeliverCopiesMutation = { deliverCopies: { id: string, delayDays: number | null, paperIds: Array<string> | null } };

export type RecordWorkplaceCheckMutationVariables = Exact<{
  input: WorkplaceCheckInput;
}>;


export type RecordWorkplaceCheckMutation = { recordWorkplaceCheck: boolean };

export type WorkplaceStatementsQueryVariables = Exact<{
  operatorId?: string | number | null | undefined;
  month?: string | null | undefined;
}>;


export type WorkplaceStatementsQuery = { workplaceStatements: { totalCount: number, items: Array<{ id: string, month: string, document: string, cms: string | null, sealedAt: string | null }> } };

export type AvailabilityQueryVariables = Exact<{
  from: string;
  to: string;
  unit?: AvailabilityUnit;
}>;


export type AvailabilityQuery = { availability: Array<{ subject: AvailabilitySubject, periodFrom: string, samples: number, percent: number, medianLatencyMs: number | null }> };

export type OperatorRulesQueryVariables = Exact<{ [key: string]: never; }>;


export type OperatorRulesQuery = { operatorRules: Array<{ rule: number, text: string, how: string, means: RuleMeans }> };

export type StorageAdviceQueryVariables = Exact<{ [key: string]: never; }>;


export type StorageAdviceQuery = { storageAdvice: { version: string, text: { kk: string, ru: string, en: string } } };

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

export const ViolationsDocument = new TypedDocumentString(`
    query Violations($filter: ViolationFilter) {
  violations(filter: $filter) {
    totalCount
    items {
      id
      employeeId
      ruleRef
      code
      description
      state
      foundAt
    }
  }
}
    `) as unknown as TypedDocumentString<ViolationsQuery, ViolationsQueryVariables>;
export const QualityFindingsDocument = new TypedDocumentString(`
    query QualityFindings($from: LocalDate!, $to: LocalDate!, $officeId: ID) {
  qualityFindings(from: $from, to: $to, officeId: $officeId) {
    officeId
    employeeId
    surname
    ruleRef
    found
    open
  }
}
    `) as unknown as TypedDocumentString<QualityFindingsQuery, QualityFindingsQueryVariables>;
export const RecordViolationDocument = new TypedDocumentString(`
    mutation RecordViolation($input: RecordViolationInput!) {
  recordViolation(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<RecordViolationMutation, RecordViolationMutationVariables>;
export const SendViolationDocument = new TypedDocumentString(`
    mutation SendViolation($id: ID!) {
  sendViolation(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<SendViolationMutation, SendViolationMutationVariables>;
export const AnswerViolationDocument = new TypedDocumentString(`
    mutation AnswerViolation($input: AnswerViolationInput!) {
  answerViolation(input: $input) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<AnswerViolationMutation, AnswerViolationMutationVariables>;
export const CloseViolationDocument = new TypedDocumentString(`
    mutation CloseViolation($id: ID!) {
  closeViolation(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<CloseViolationMutation, CloseViolationMutationVariables>;
export const QualityChecksDocument = new TypedDocumentString(`
    query QualityChecks($isClosed: Boolean) {
  qualityChecks(isClosed: $isClosed) {
    totalCount
    items {
      id
      sample
      findings {
        id
        checkId
        ruleRef
        state
      }
      closedAt
    }
  }
}
    `) as unknown as TypedDocumentString<QualityChecksQuery, QualityChecksQueryVariables>;
export const OpenQualityCheckDocument = new TypedDocumentString(`
    mutation OpenQualityCheck($input: OpenQualityCheckInput!) {
  openQualityCheck(input: $input) {
    id
    seed
    sample
  }
}
    `) as unknown as TypedDocumentString<OpenQualityCheckMutation, OpenQualityCheckMutationVariables>;
export const CloseQualityCheckDocument = new TypedDocumentString(`
    mutation CloseQualityCheck($id: ID!) {
  closeQualityCheck(id: $id) {
    id
    closedAt
  }
}
    `) as unknown as TypedDocumentString<CloseQualityCheckMutation, CloseQualityCheckMutationVariables>;
export const CopyRequestsDocument = new TypedDocumentString(`
    query CopyRequests($isDelivered: Boolean) {
  copyRequests(isDelivered: $isDelivered) {
    totalCount
    items {
      id
      requestId
      dueOn
      delayDays
    }
  }
}
    `) as unknown as TypedDocumentString<CopyRequestsQuery, CopyRequestsQueryVariables>;
export const RequestCopiesDocument = new TypedDocumentString(`
    mutation RequestCopies($input: RequestCopiesInput!) {
  requestCopies(input: $input) {
    id
    dueOn
  }
}
    `) as unknown as TypedDocumentString<RequestCopiesMutation, RequestCopiesMutationVariables>;
export const DeliverCopiesDocument = new TypedDocumentString(`
    mutation DeliverCopies($id: ID!, $paperIds: [ID!]!) {
  deliverCopies(id: $id, paperIds: $paperIds) {
    id
    delayDays
    paperIds
  }
}
    `) as unknown as TypedDocumentString<DeliverCopiesMutation, DeliverCopiesMutationVariables>;
export const RecordWorkplaceCheckDocument = new TypedDocumentString(`
    mutation RecordWorkplaceCheck($input: WorkplaceCheckInput!) {
  recordWorkplaceCheck(input: $input)
}
    `) as unknown as TypedDocumentString<RecordWorkplaceCheckMutation, RecordWorkplaceCheckMutationVariables>;
export const WorkplaceStatementsDocument = new TypedDocumentString(`
    query WorkplaceStatements($operatorId: ID, $month: String) {
  workplaceStatements(operatorId: $operatorId, month: $month) {
    totalCount
    items {
      id
      month
      document
      cms
      sealedAt
    }
  }
}
    `) as unknown as TypedDocumentString<WorkplaceStatementsQuery, WorkplaceStatementsQueryVariables>;
export const AvailabilityDocument = new TypedDocumentString(`
    query Availability($from: LocalDate!, $to: LocalDate!, $unit: AvailabilityUnit! = DAY) {
  availability(from: $from, to: $to, unit: $unit) {
    subject
    periodFrom
    samples
    percent
    medianLatencyMs
  }
}
    `) as unknown as TypedDocumentString<AvailabilityQuery, AvailabilityQueryVariables>;
export const OperatorRulesDocument = new TypedDocumentString(`
    query OperatorRules {
  operatorRules {
    rule
    text
    how
    means
  }
}
    `) as unknown as TypedDocumentString<OperatorRulesQuery, OperatorRulesQueryVariables>;
export const StorageAdviceDocument = new TypedDocumentString(`
    query StorageAdvice {
  storageAdvice {
    version
    text {
      kk
      ru
      en
    }
  }
}
    `) as unknown as TypedDocumentString<StorageAdviceQuery, StorageAdviceQueryVariables>;