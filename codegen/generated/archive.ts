/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A copy out of the archive on a reasoned request. */
export type ArchiveCopyInput = {
  /** Who asked. */
  askedBy: string;
  /** Kinds of papers. */
  documents: Array<string>;
  /** Reason. */
  reason: string;
  /** Unit. */
  unitId: string | number;
};

/** Whether papers are still there (regulation p.15(4)). */
export type ArchiveState =
  /** Destroyed by an act of two people. */
  | 'DESTROYED'
  /** Kept. */
  | 'KEPT';

/** Papers whose term is over. */
export type DestructionActInput = {
  /** Number of the act. */
  number: string;
  /** Units. */
  unitIds: Array<string | number>;
};

/** A term of keeping to be confirmed by a second person. */
export type RetentionRuleInput = {
  /** Act and item it is based on. */
  basis: string;
  /** Kind of paper. */
  documentKind: string;
  /** Years; empty = keep. */
  years?: number | null | undefined;
};

export type ArchiveUnitsQueryVariables = Exact<{
  states?: Array<ArchiveState> | ArchiveState | null | undefined;
  isHeld?: boolean | null | undefined;
}>;


export type ArchiveUnitsQuery = { archiveUnits: { totalCount: number, items: Array<{ id: string, requestId: string, state: ArchiveState, documents: Array<string>, retainUntil: string | null, legalHold: string | null, verifiedOk: boolean | null }> } };

export type PlaceArchiveUnitMutationVariables = Exact<{
  id: string | number;
  location: string;
  pages: number;
}>;


export type PlaceArchiveUnitMutation = { placeArchiveUnit: { id: string, location: string | null } };

export type IssueArchiveCopyMutationVariables = Exact<{
  input: ArchiveCopyInput;
}>;


export type IssueArchiveCopyMutation = { issueArchiveCopy: { id: string, copy: { id: string, files: Array<{ id: string, kind: string, url: string }> } | null } };

export type HoldArchiveUnitMutationVariables = Exact<{
  id: string | number;
  reason?: string | null | undefined;
}>;


export type HoldArchiveUnitMutation = { holdArchiveUnit: { id: string, legalHold: string | null } };

export type ProposeRetentionRuleMutationVariables = Exact<{
  input: RetentionRuleInput;
}>;


export type ProposeRetentionRuleMutation = { proposeRetentionRule: { id: string, years: number | null } };

export type ConfirmRetentionRuleMutationVariables = Exact<{
  id: string | number;
}>;


export type ConfirmRetentionRuleMutation = { confirmRetentionRule: { id: string, confirmedAt: string | null } };

export type PrepareDestructionMutationVariables = Exact<{
  input: DestructionActInput;
}>;


export type PrepareDestructionMutation = { prepareDestruction: { id: string, document: string } };

export type SignDestructionMutationVariables = Exact<{
  id: string | number;
  cms: string;
}>;


export type SignDestructionMutation = { signDestruction: { id: string, firstAt: string | null, secondAt: string | null } };

export type DestructionActsQueryVariables = Exact<{
  isComplete?: boolean | null | undefined;
}>;


export type DestructionActsQuery = { destructionActs: { totalCount: number, items: Array<{ id: string, number: string, document: string, firstAt: string | null, secondAt: string | null }> } };

export type RetentionRulesQueryVariables = Exact<{
  isConfirmed?: boolean | null | undefined;
}>;


export type RetentionRulesQuery = { retentionRules: { totalCount: number, items: Array<{ id: string, documentKind: string, years: number | null, basis: string, confirmedAt: string | null }> } };

export type ArchiveCopiesQueryVariables = Exact<{
  unitId: string | number;
}>;


export type ArchiveCopiesQuery = { archiveCopies: { totalCount: number, items: Array<{ id: string, askedBy: string, reason: string, documents: Array<string>, issuedAt: string }> } };

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

export const ArchiveUnitsDocument = new TypedDocumentString(`
    query ArchiveUnits($states: [ArchiveState!], $isHeld: Boolean) {
  archiveUnits(states: $states, isHeld: $isHeld) {
    totalCount
    items {
      id
      requestId
      state
      documents
      retainUntil
      legalHold
      verifiedOk
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveUnitsQuery, ArchiveUnitsQueryVariables>;
export const PlaceArchiveUnitDocument = new TypedDocumentString(`
    mutation PlaceArchiveUnit($id: ID!, $location: String!, $pages: Int!) {
  placeArchiveUnit(id: $id, location: $location, pages: $pages) {
    id
    location
  }
}
    `) as unknown as TypedDocumentString<PlaceArchiveUnitMutation, PlaceArchiveUnitMutationVariables>;
export const IssueArchiveCopyDocument = new TypedDocumentString(`
    mutation IssueArchiveCopy($input: ArchiveCopyInput!) {
  issueArchiveCopy(input: $input) {
    id
    copy {
      id
      files {
        id
        kind
        url
      }
    }
  }
}
    `) as unknown as TypedDocumentString<IssueArchiveCopyMutation, IssueArchiveCopyMutationVariables>;
export const HoldArchiveUnitDocument = new TypedDocumentString(`
    mutation HoldArchiveUnit($id: ID!, $reason: String) {
  holdArchiveUnit(id: $id, reason: $reason) {
    id
    legalHold
  }
}
    `) as unknown as TypedDocumentString<HoldArchiveUnitMutation, HoldArchiveUnitMutationVariables>;
export const ProposeRetentionRuleDocument = new TypedDocumentString(`
    mutation ProposeRetentionRule($input: RetentionRuleInput!) {
  proposeRetentionRule(input: $input) {
    id
    years
  }
}
    `) as unknown as TypedDocumentString<ProposeRetentionRuleMutation, ProposeRetentionRuleMutationVariables>;
export const ConfirmRetentionRuleDocument = new TypedDocumentString(`
    mutation ConfirmRetentionRule($id: ID!) {
  confirmRetentionRule(id: $id) {
    id
    confirmedAt
  }
}
    `) as unknown as TypedDocumentString<ConfirmRetentionRuleMutation, ConfirmRetentionRuleMutationVariables>;
export const PrepareDestructionDocument = new TypedDocumentString(`
    mutation PrepareDestruction($input: DestructionActInput!) {
  prepareDestruction(input: $input) {
    id
    document
  }
}
    `) as unknown as TypedDocumentString<PrepareDestructionMutation, PrepareDestructionMutationVariables>;
export const SignDestructionDocument = new TypedDocumentString(`
    mutation SignDestruction($id: ID!, $cms: Base64!) {
  signDestruction(id: $id, cms: $cms) {
    id
    firstAt
    secondAt
  }
}
    `) as unknown as TypedDocumentString<SignDestructionMutation, SignDestructionMutationVariables>;
export const DestructionActsDocument = new TypedDocumentString(`
    query DestructionActs($isComplete: Boolean) {
  destructionActs(isComplete: $isComplete) {
    totalCount
    items {
      id
      number
      document
      firstAt
      secondAt
    }
  }
}
    `) as unknown as TypedDocumentString<DestructionActsQuery, DestructionActsQueryVariables>;
export const RetentionRulesDocument = new TypedDocumentString(`
    query RetentionRules($isConfirmed: Boolean) {
  retentionRules(isConfirmed: $isConfirmed) {
    totalCount
    items {
      id
      documentKind
      years
      basis
      confirmedAt
    }
  }
}
    `) as unknown as TypedDocumentString<RetentionRulesQuery, RetentionRulesQueryVariables>;
export const ArchiveCopiesDocument = new TypedDocumentString(`
    query ArchiveCopies($unitId: ID!) {
  archiveCopies(unitId: $unitId) {
    totalCount
    items {
      id
      askedBy
      reason
      documents
      issuedAt
    }
  }
}
    `) as unknown as TypedDocumentString<ArchiveCopiesQuery, ArchiveCopiesQueryVariables>;