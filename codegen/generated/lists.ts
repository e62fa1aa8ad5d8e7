/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Where a sealed export stands. */
export type ExportState =
  /** Sealed and ready. */
  | 'DONE'
  /** Waiting for the signer. */
  | 'ORDERED';

/** A language of screens, mails and papers. */
export type Language =
  /** English. */
  | 'en'
  /** Kazakh, the default. */
  | 'kk'
  /** Russian. */
  | 'ru';

/** What the cells of a column hold. */
export type ListColumnType =
  /** "true" or "false". */
  | 'FLAG'
  /** An id or code that is compared as a whole. */
  | 'ID'
  /** A moment in UTC, ISO 8601. */
  | 'MOMENT'
  /** A decimal number. */
  | 'NUMBER'
  /** Text. */
  | 'TEXT';

/** One condition on a column; all conditions of a query must hold. */
export type ListFilter = {
  /** Name of the column. */
  column: string;
  /** Comparison. */
  operator: ListOperator;
  /** Values as text. */
  values: Array<string>;
};

/** A list of the staff. */
export type ListName =
  /** Copies given out. */
  | 'archiveCopies'
  /** Archive. */
  | 'archiveUnits'
  /** Audit log. */
  | 'audit'
  /** Seals of the audit log. */
  | 'auditHeads'
  /** Breached limits. */
  | 'breaches'
  /** Certificates. */
  | 'certificates'
  /** Inventory of cards. */
  | 'chipCards'
  /** Running times. */
  | 'clocks'
  /** Complaints. */
  | 'complaints'
  /** Requests for copies. */
  | 'copyRequests'
  /** Acts of destruction. */
  | 'destructionActs'
  /** Employees. */
  | 'employees'
  /** Failed work. */
  | 'failedWork'
  /** Suspended certificates. */
  | 'holds'
  /** Key carriers. */
  | 'keyCarriers'
  /** Lost keys. */
  | 'keyLosses'
  /** Notices. */
  | 'notifications'
  /** Official letters. */
  | 'officialLetters'
  /** Open work. */
  | 'openWork'
  /** Orders to issue. */
  | 'operatorIssues'
  /** Operators. */
  | 'operators'
  /** Quality checks. */
  | 'qualityChecks'
  /** Tickets of the queue. */
  | 'queueTickets'
  /** Requests. */
  | 'requests'
  /** Terms of keeping. */
  | 'retentionRules'
  /** Issues of revocation lists. */
  | 'revocationLists'
  /** Notices to the staff. */
  | 'staffNotices'
  /** Support contacts. */
  | 'supportContacts'
  /** Support requests. */
  | 'supportRequests'
  /** Violations. */
  | 'violations'
  /** Workplace statements. */
  | 'workplaceStatements'
  /** Workplaces. */
  | 'workplaces';

/** How a filter compares a column with its values. */
export type ListOperator =
  /** Before the value. */
  | 'BEFORE'
  /** Contains the text; Kazakh letters and their Russian neighbours count as equal. */
  | 'CONTAINS'
  /** Equal to the one value. */
  | 'EQUALS'
  /** At or after the value. */
  | 'FROM'
  /** Equal to one of the values. */
  | 'IN'
  /** Has no value; with the value "false": has one. */
  | 'IS_EMPTY';

/** What to show of a list. */
export type ListQueryInput = {
  /** Conditions. */
  filters?: Array<ListFilter> | null | undefined;
  /** Order; the list has one of its own. */
  sort?: ListSort | null | undefined;
};

/** Order of a list; texts in the order of the Kazakh alphabet. */
export type ListSort = {
  /** Name of the column. */
  column: string;
  /** Direction. */
  order: SortOrder;
};

/** Direction of an order. */
export type SortOrder =
  /** Ascending. */
  | 'ASC'
  /** Descending. */
  | 'DESC';

export type ListsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListsQuery = { lists: Array<{ name: ListName, title: { kk: string, ru: string, en: string }, columns: Array<{ name: string, type: ListColumnType, operators: Array<ListOperator>, masked: boolean, title: { kk: string, ru: string, en: string }, values: Array<{ value: string, text: { kk: string, ru: string, en: string } }> }>, sort: { column: string, order: SortOrder } }> };

export type ListQueryVariables = Exact<{
  name: ListName;
  query?: ListQueryInput | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListQuery = { list: { hasNextPage: boolean, totalCount: number, rows: Array<{ id: string, cells: Array<string | null>, cursor: string }> } };

export type ExportListAsCsvMutationVariables = Exact<{
  name: ListName;
  query?: ListQueryInput | null | undefined;
  language: Language;
}>;


export type ExportListAsCsvMutation = { exportListAsCsv: { fileName: string, text: string, rowCount: number, isCut: boolean, totalCount: number } };

export type OrderSealedExportMutationVariables = Exact<{
  name: ListName;
  query?: ListQueryInput | null | undefined;
}>;


export type OrderSealedExportMutation = { orderSealedExport: { id: string, state: ExportState, orderedAt: string } };

export type SealedExportQueryVariables = Exact<{
  id: string | number;
}>;


export type SealedExportQuery = { sealedExport: { state: ExportState, rowCount: number | null, isCut: boolean | null, sha256: string | null, sealed: string | null } | null };

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

export const ListsDocument = new TypedDocumentString(`
    query Lists {
  lists {
    name
    title {
      kk
      ru
      en
    }
    columns {
      name
      title {
        kk
        ru
        en
      }
      type
      operators
      masked
      values {
        value
        text {
          kk
          ru
          en
        }
      }
    }
    sort {
      column
      order
    }
  }
}
    `) as unknown as TypedDocumentString<ListsQuery, ListsQueryVariables>;
export const ListDocument = new TypedDocumentString(`
    query List($name: ListName!, $query: ListQueryInput, $first: Int, $after: String) {
  list(name: $name, query: $query, first: $first, after: $after) {
    rows {
      id
      cells
      cursor
    }
    hasNextPage
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ListQuery, ListQueryVariables>;
export const ExportListAsCsvDocument = new TypedDocumentString(`
    mutation ExportListAsCsv($name: ListName!, $query: ListQueryInput, $language: Language!) {
  exportListAsCsv(name: $name, query: $query, language: $language) {
    fileName
    text
    rowCount
    isCut
    totalCount
  }
}
    `) as unknown as TypedDocumentString<ExportListAsCsvMutation, ExportListAsCsvMutationVariables>;
export const OrderSealedExportDocument = new TypedDocumentString(`
    mutation OrderSealedExport($name: ListName!, $query: ListQueryInput) {
  orderSealedExport(name: $name, query: $query) {
    id
    state
    orderedAt
  }
}
    `) as unknown as TypedDocumentString<OrderSealedExportMutation, OrderSealedExportMutationVariables>;
export const SealedExportDocument = new TypedDocumentString(`
    query SealedExport($id: ID!) {
  sealedExport(id: $id) {
    state
    rowCount
    isCut
    sha256
    sealed
  }
}
    `) as unknown as TypedDocumentString<SealedExportQuery, SealedExportQueryVariables>;