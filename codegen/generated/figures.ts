/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** How a station for chip cards stands. */
export type CardStationState =
  /** It reports; its own key signed what it says. */
  | 'ONLINE'
  /** It has not reported for fifteen seconds, or never. */
  | 'SILENT'
  /** Something reports in its name that does not have its key. */
  | 'UNPROVEN';

/** Whether somebody has to act. */
export type MachineryState =
  /** It is over, or it stands still. */
  | 'BAD'
  /** All is well. */
  | 'GOOD'
  /** Somebody has to act soon. */
  | 'SOON';

/** A part of the machinery. */
export type MachinerySubject =
  /** Certificate of an authority. */
  | 'CA'
  /** Published revocation list. */
  | 'CRL'
  /** Letters. */
  | 'MAIL'
  /** Certificate of the OCSP answers. */
  | 'OCSP'
  /** Certificate of the seal. */
  | 'SEAL'
  /** Certificate of the time stamps. */
  | 'TSA'
  /** Work that waits in a queue. */
  | 'WORK';

/** Who runs a registration centre (regulation p.1). */
export type OfficeKind =
  /** The service provider itself. */
  | 'PROVIDER'
  /** Public service centre. */
  | 'PSC';

/** Filters and order of the figures of the queue. */
export type QueueFiguresFilter = {
  /** First day in Almaty, YYYY-MM-DD. */
  from: string;
  /** Registration centre; all when absent. */
  officeId?: string | number | null | undefined;
  /** Order; by day when absent. */
  sortField?: QueueFiguresSortField | null | undefined;
  /** Direction; descending when absent. */
  sortOrder?: SortOrder | null | undefined;
  /** Last day in Almaty, YYYY-MM-DD. */
  to: string;
};

/** What the figures are ordered by. */
export type QueueFiguresSortField =
  /** Day. */
  | 'DAY'
  /** Kazakh name of the centre. */
  | 'OFFICE'
  /** People who came. */
  | 'TICKETS'
  /** 95th percentile of the wait. */
  | 'WAIT_95'
  /** Waits longer than permitted. */
  | 'WAIT_BREACHES'
  /** Median wait. */
  | 'WAIT_MEDIAN';

/** Direction of an order. */
export type SortOrder =
  /** Ascending. */
  | 'ASC'
  /** Descending. */
  | 'DESC';

export type FigureFactsFragment = { key: string, count: number };

export type RequestFiguresQueryVariables = Exact<{
  from: string;
  to: string;
  officeId?: string | number | null | undefined;
}>;


export type RequestFiguresQuery = { requestFigures: { total: number, byStatus: Array<{ key: string, count: number }>, byChannel: Array<{ key: string, count: number }>, byOffice: Array<{ key: string, count: number }>, byKind: Array<{ key: string, count: number }>, byDay: Array<{ day: string, received: number, finished: number }>, breaches: Array<{ key: string, count: number }> } };

export type DeskLoadQueryVariables = Exact<{
  from: string;
  to: string;
  officeId?: string | number | null | undefined;
}>;


export type DeskLoadQuery = { deskLoad: Array<{ employeeId: string, name: string, officeCode: string | null, holding: number, confirmed: number, refused: number }> };

export type MachineryQueryVariables = Exact<{ [key: string]: never; }>;


export type MachineryQuery = { machinery: Array<{ subject: MachinerySubject, name: string, state: MachineryState, since: string | null, until: string | null, waiting: number | null, failed: number | null }> };

export type QueueWaitsQueryVariables = Exact<{
  filter: QueueFiguresFilter;
}>;


export type QueueWaitsQuery = { queueFigures: { totalCount: number, nodes: Array<{ officeId: string, day: string, tickets: number, served: number, waitMedianSeconds: number | null, wait95Seconds: number | null, waitBreaches: number, serviceBreaches: number }> } };

export type StationLinesQueryVariables = Exact<{ [key: string]: never; }>;


export type StationLinesQuery = { cardStations: Array<{ id: string, name: string, officeId: string, state: CardStationState, seenAt: string | null, waiting: number, error: string | null }> };

export type OfficeDirectoryQueryVariables = Exact<{ [key: string]: never; }>;


export type OfficeDirectoryQuery = { regions: Array<{ code: string, name: { kk: string, ru: string, en: string }, settlements: Array<{ id: string, offices: Array<{ id: string, code: string, kind: OfficeKind, phone: string | null, name: { kk: string, ru: string, en: string }, address: { kk: string, ru: string, en: string }, openingHours: { days: Array<number>, opens: string, closes: string, breakFrom: string | null, breakUntil: string | null, clause: string } }> }> }> };

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
export const FigureFactsFragmentDoc = new TypedDocumentString(`
    fragment FigureFacts on Figure {
  key
  count
}
    `, {"fragmentName":"FigureFacts"}) as unknown as TypedDocumentString<FigureFactsFragment, unknown>;
export const RequestFiguresDocument = new TypedDocumentString(`
    query RequestFigures($from: LocalDate!, $to: LocalDate!, $officeId: ID) {
  requestFigures(from: $from, to: $to, officeId: $officeId) {
    total
    byStatus {
      ...FigureFacts
    }
    byChannel {
      ...FigureFacts
    }
    byOffice {
      ...FigureFacts
    }
    byKind {
      ...FigureFacts
    }
    byDay {
      day
      received
      finished
    }
    breaches {
      ...FigureFacts
    }
  }
}
    fragment FigureFacts on Figure {
  key
  count
}`) as unknown as TypedDocumentString<RequestFiguresQuery, RequestFiguresQueryVariables>;
export const DeskLoadDocument = new TypedDocumentString(`
    query DeskLoad($from: LocalDate!, $to: LocalDate!, $officeId: ID) {
  deskLoad(from: $from, to: $to, officeId: $officeId) {
    employeeId
    name
    officeCode
    holding
    confirmed
    refused
  }
}
    `) as unknown as TypedDocumentString<DeskLoadQuery, DeskLoadQueryVariables>;
export const MachineryDocument = new TypedDocumentString(`
    query Machinery {
  machinery {
    subject
    name
    state
    since
    until
    waiting
    failed
  }
}
    `) as unknown as TypedDocumentString<MachineryQuery, MachineryQueryVariables>;
export const QueueWaitsDocument = new TypedDocumentString(`
    query QueueWaits($filter: QueueFiguresFilter!) {
  queueFigures(filter: $filter, first: 100) {
    totalCount
    nodes {
      officeId
      day
      tickets
      served
      waitMedianSeconds
      wait95Seconds
      waitBreaches
      serviceBreaches
    }
  }
}
    `) as unknown as TypedDocumentString<QueueWaitsQuery, QueueWaitsQueryVariables>;
export const StationLinesDocument = new TypedDocumentString(`
    query StationLines {
  cardStations {
    id
    name
    officeId
    state
    seenAt
    waiting
    error
  }
}
    `) as unknown as TypedDocumentString<StationLinesQuery, StationLinesQueryVariables>;
export const OfficeDirectoryDocument = new TypedDocumentString(`
    query OfficeDirectory {
  regions {
    code
    name {
      kk
      ru
      en
    }
    settlements {
      id
      offices {
        id
        code
        kind
        name {
          kk
          ru
          en
        }
        address {
          kk
          ru
          en
        }
        phone
        openingHours {
          days
          opens
          closes
          breakFrom
          breakUntil
          clause
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OfficeDirectoryQuery, OfficeDirectoryQueryVariables>;