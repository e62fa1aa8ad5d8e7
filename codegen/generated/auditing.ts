/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How grave a finding in the audit chain is. */
export type AuditSeverity =
  /** Something was tampered with or lost. */
  | 'ALARM'
  /** Normal. */
  | 'NOTICE'
  /** It could have been. */
  | 'WARNING';

export type AuditCheckFactsFragment = { id: string, orderedAt: string, doneAt: string | null, heads: number | null, sealedRows: number | null, unsealedRows: number | null, isIndependent: boolean | null, findingCount: number | null, findings: Array<{ code: string, severity: AuditSeverity, entry: number | null, head: number | null }> };

export type AuditChecksQueryVariables = Exact<{ [key: string]: never; }>;


export type AuditChecksQuery = { auditChecks: Array<{ id: string, orderedAt: string, doneAt: string | null, heads: number | null, sealedRows: number | null, unsealedRows: number | null, isIndependent: boolean | null, findingCount: number | null, findings: Array<{ code: string, severity: AuditSeverity, entry: number | null, head: number | null }> }> };

export type OrderAuditCheckMutationVariables = Exact<{ [key: string]: never; }>;


export type OrderAuditCheckMutation = { orderAuditCheck: { id: string, orderedAt: string, doneAt: string | null, heads: number | null, sealedRows: number | null, unsealedRows: number | null, isIndependent: boolean | null, findingCount: number | null, findings: Array<{ code: string, severity: AuditSeverity, entry: number | null, head: number | null }> } };

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
export const AuditCheckFactsFragmentDoc = new TypedDocumentString(`
    fragment AuditCheckFacts on AuditCheck {
  id
  orderedAt
  doneAt
  heads
  sealedRows
  unsealedRows
  isIndependent
  findingCount
  findings {
    code
    severity
    entry
    head
  }
}
    `, {"fragmentName":"AuditCheckFacts"}) as unknown as TypedDocumentString<AuditCheckFactsFragment, unknown>;
export const AuditChecksDocument = new TypedDocumentString(`
    query AuditChecks {
  auditChecks {
    ...AuditCheckFacts
  }
}
    fragment AuditCheckFacts on AuditCheck {
  id
  orderedAt
  doneAt
  heads
  sealedRows
  unsealedRows
  isIndependent
  findingCount
  findings {
    code
    severity
    entry
    head
  }
}`) as unknown as TypedDocumentString<AuditChecksQuery, AuditChecksQueryVariables>;
export const OrderAuditCheckDocument = new TypedDocumentString(`
    mutation OrderAuditCheck {
  orderAuditCheck {
    ...AuditCheckFacts
  }
}
    fragment AuditCheckFacts on AuditCheck {
  id
  orderedAt
  doneAt
  heads
  sealedRows
  unsealedRows
  isIndependent
  findingCount
  findings {
    code
    severity
    entry
    head
  }
}`) as unknown as TypedDocumentString<OrderAuditCheckMutation, OrderAuditCheckMutationVariables>;