/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Who or what was awaited while a limit ran. */
export type AwaitedParty =
  /** The applicant. */
  | 'APPLICANT'
  /** The finished identity card. */
  | 'IDENTITY_CARD'
  /** A state register. */
  | 'REGISTER';

/** Filters of the breaches; all given ones must hold. */
export type BreachFilter = {
  /** Recorded at this moment or later. */
  from?: string | null | undefined;
  /** Kind of the limit. */
  kind?: LimitKind | null | undefined;
  /** Registration centre. */
  officeId?: string | number | null | undefined;
  /** True: the step is still not done. */
  open?: boolean | null | undefined;
  /** Recorded before this moment. */
  until?: string | null | undefined;
};

/** Why a day differs from the ordinary week. */
export type CalendarDayKind =
  /** Free, but never moved: 7 January and the first day of Kurban Ait. */
  | 'DAY_OFF'
  /** Free by order of the minister of labour. */
  | 'DECREE'
  /** A holiday of the law. */
  | 'HOLIDAY'
  /** Free in the place of a holiday on a weekend (Labour Code art. 85). */
  | 'MOVED'
  /** A day of the weekend that is worked by that order. */
  | 'WORKING';

/** Filters of the clocks; all given ones must hold. */
export type ClockFilter = {
  /** Kind of the limit. */
  kind?: LimitKind | null | undefined;
  /** Registration centre. */
  officeId?: string | number | null | undefined;
  /** How near; both when left out. */
  risk?: ClockRisk | null | undefined;
};

/** How near a limit is. */
export type ClockRisk =
  /** Less than a day is left, of a measured time less than a fifth. */
  | 'AT_RISK'
  /** The limit has run out and the step is not done. */
  | 'BREACHED';

/** Where a term stands. */
export type ClockState =
  /** Ended in time. */
  | 'MET'
  /** Ended late. */
  | 'MISSED'
  /** In time. */
  | 'ON_TIME'
  /** Past. */
  | 'OVERDUE'
  /** The applicant or a register is awaited; a machine limit stands still. */
  | 'PAUSED'
  /** Less than 24 hours are left. */
  | 'SOON';

/** A language of screens, mails and papers. */
export type Language =
  /** English. */
  | 'en'
  /** Kazakh, the default. */
  | 'kk'
  /** Russian. */
  | 'ru';

/** Kind of a limit. */
export type LimitKind =
  /** Seconds or minutes of a step: measured, a breach is recorded, the case goes on. */
  | 'MACHINE'
  /** Days owed to the applicant (standard 1 p.4). */
  | 'SERVICE'
  /** Days the applicant has. */
  | 'WAIT';

/** Which part of a list. */
export type PageInput = {
  /** How many lines, 1 to 100. */
  first?: number;
  /** How many lines before them. */
  offset?: number;
};

/** Direction of an order. */
export type SortOrder =
  /** Ascending. */
  | 'ASC'
  /** Descending. */
  | 'DESC';

export type RecordIdentityCardArrivalMutationVariables = Exact<{
  number: string;
}>;


export type RecordIdentityCardArrivalMutation = { recordIdentityCardArrival: { requestId: string, number: string, arrivedAt: string, serviceDeadline: string | null } };

export type CalendarQueryVariables = Exact<{
  year: number;
}>;


export type CalendarQuery = { calendar: { year: number, days: Array<{ date: string, kind: CalendarDayKind, replaces: string | null, source: string, confirmed: boolean, name: { kk: string, ru: string, en: string } }>, warnings: Array<{ code: string, text: { kk: string, ru: string, en: string } }> } };

export type ClocksQueryVariables = Exact<{
  filter?: ClockFilter | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type ClocksQuery = { clocks: { totalCount: number, isCut: boolean, nodes: Array<{ requestId: string, number: string, channel: string, officeId: string | null, kind: LimitKind, startedAt: string, clock: { id: string, due: string, state: ClockState, clause: string | null } }> } };

export type BreachesQueryVariables = Exact<{
  filter?: BreachFilter | null | undefined;
  order?: SortOrder | null | undefined;
  page?: PageInput | null | undefined;
}>;


export type BreachesQuery = { breaches: { totalCount: number, nodes: Array<{ id: string, requestId: string, number: string, limitId: string, kind: LimitKind, clause: string | null, startedAt: string, due: string, endedAt: string | null, awaited: AwaitedParty | null, recordedAt: string }> } };

export type NotificationTemplatesQueryVariables = Exact<{
  language: Language;
}>;


export type NotificationTemplatesQuery = { notificationTemplates: Array<{ kind: string, clause: string | null, attachment: string | null, occasion: { kk: string, ru: string, en: string }, slots: Array<{ name: string, about: string }>, preview: { subject: string, text: string } }> };

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

export const RecordIdentityCardArrivalDocument = new TypedDocumentString(`
    mutation RecordIdentityCardArrival($number: String!) {
  recordIdentityCardArrival(number: $number) {
    requestId
    number
    arrivedAt
    serviceDeadline
  }
}
    `) as unknown as TypedDocumentString<RecordIdentityCardArrivalMutation, RecordIdentityCardArrivalMutationVariables>;
export const CalendarDocument = new TypedDocumentString(`
    query Calendar($year: Int!) {
  calendar(year: $year) {
    year
    days {
      date
      kind
      name {
        kk
        ru
        en
      }
      replaces
      source
      confirmed
    }
    warnings {
      code
      text {
        kk
        ru
        en
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CalendarQuery, CalendarQueryVariables>;
export const ClocksDocument = new TypedDocumentString(`
    query Clocks($filter: ClockFilter, $page: PageInput) {
  clocks(filter: $filter, page: $page) {
    totalCount
    isCut
    nodes {
      requestId
      number
      channel
      officeId
      kind
      startedAt
      clock {
        id
        due
        state
        clause
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClocksQuery, ClocksQueryVariables>;
export const BreachesDocument = new TypedDocumentString(`
    query Breaches($filter: BreachFilter, $order: SortOrder, $page: PageInput) {
  breaches(filter: $filter, order: $order, page: $page) {
    totalCount
    nodes {
      id
      requestId
      number
      limitId
      kind
      clause
      startedAt
      due
      endedAt
      awaited
      recordedAt
    }
  }
}
    `) as unknown as TypedDocumentString<BreachesQuery, BreachesQueryVariables>;
export const NotificationTemplatesDocument = new TypedDocumentString(`
    query NotificationTemplates($language: Language!) {
  notificationTemplates(language: $language) {
    kind
    occasion {
      kk
      ru
      en
    }
    clause
    attachment
    slots {
      name
      about
    }
    preview {
      subject
      text
    }
  }
}
    `) as unknown as TypedDocumentString<NotificationTemplatesQuery, NotificationTemplatesQueryVariables>;