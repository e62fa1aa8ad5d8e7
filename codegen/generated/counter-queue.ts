/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A place in the electronic queue of a PSC (standard 1 p.8(2)). */
export type BookQueuePlaceInput = {
  /** Proof of work, where no request is named. */
  captcha?: string | null | undefined;
  /** The alternative to the proof of work. */
  captchaPicture?: CaptchaPictureAnswer | null | undefined;
  /** Whom it is for. */
  kind: QueueTicketKind;
  /** Registration centre. */
  officeId: string | number;
  /** Number of an open request; needs no captcha. Only its hash is stored. */
  requestNumber?: string | null | undefined;
  /** Beginning of a slot, as `queueSlots` gave it. */
  startsAt: string;
};

/** Answer to the picture or sound code. */
export type CaptchaPictureAnswer = {
  /** The digits. */
  code: string;
  /** Id of the picture, as `captchaPicture` gave it. */
  id: string;
};

/** An act of a window with the ticket it called. */
export type MoveQueueTicketInput = {
  /** Ticket. */
  id: string | number;
  /** The act. */
  move: QueueTicketMove;
  /** Version that was on screen. */
  version: number;
};

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

/** Filters and order of the tickets of one’s own centre. */
export type QueueTicketFilter = {
  /** Day in Almaty, YYYY-MM-DD; today when absent. */
  day?: string | null | undefined;
  /** Order; by the wait when absent. */
  sortField?: QueueTicketSortField | null | undefined;
  /** Direction; ascending when absent. */
  sortOrder?: SortOrder | null | undefined;
  /** One of these states; all when absent. */
  states?: Array<QueueTicketState> | null | undefined;
};

/** Whom a ticket is for (standard 1 p.4(1)). */
export type QueueTicketKind =
  /** An individual: 15 minutes of service. */
  | 'INDIVIDUAL'
  /** A legal entity: 20 minutes of service. */
  | 'LEGAL_ENTITY';

/** What a window does with the ticket it called. */
export type QueueTicketMove =
  /** The service is over. */
  | 'END'
  /** The person did not come. */
  | 'MARK_ABSENT'
  /** Call once more. */
  | 'RECALL'
  /** Give it back to the queue; the person keeps the time he has waited since. */
  | 'RETURN'
  /** The service begins. */
  | 'START';

/** What tickets are ordered by. */
export type QueueTicketSortField =
  /** Number. */
  | 'NUMBER'
  /** From when the wait counts. */
  | 'WAITS_FROM';

/** Where a place in the queue stands. */
export type QueueTicketState =
  /** Called and did not come. */
  | 'ABSENT'
  /** Booked through the portal; the person has not come yet. */
  | 'BOOKED'
  /** Called to a window. */
  | 'CALLED'
  /** The booked place was given up. */
  | 'CANCELLED'
  /** The service is over. */
  | 'SERVED'
  /** Being served. */
  | 'SERVING'
  /** The person came and waits. */
  | 'WAITING';

/** Direction of an order. */
export type SortOrder =
  /** Ascending. */
  | 'ASC'
  /** Descending. */
  | 'DESC';

/** A ticket on arrival, at the desk or at the kiosk of the hall. */
export type TakeQueueTicketInput = {
  /** Code of a booked place, or number of the request it was booked for; the booked time is kept. */
  code?: string | null | undefined;
  /** Whom it is for. */
  kind: QueueTicketKind;
};

export type TicketFactsFragment = { id: string, version: number, number: string | null, kind: QueueTicketKind, state: QueueTicketState, slotAt: string | null, arrivedAt: string | null, waitsFrom: string | null, waitDueAt: string | null, waitBreached: boolean, window: string | null, calls: number, calledAt: string | null, startedAt: string | null, serviceDueAt: string | null, serviceBreached: boolean, endedAt: string | null };

export type PlaceFactsFragment = { code: string, officeId: string, startsAt: string, state: QueueTicketState, number: string | null, ahead: number | null, window: string | null };

export type QueueSlotsQueryVariables = Exact<{
  officeId: string | number;
  day: string;
}>;


export type QueueSlotsQuery = { queueSlots: Array<{ startsAt: string, free: number }> };

export type QueueBoardQueryVariables = Exact<{
  officeId: string | number;
}>;


export type QueueBoardQuery = { queueBoard: Array<{ number: string, window: string }> };

export type QueuePlaceQueryVariables = Exact<{
  code: string;
}>;


export type QueuePlaceQuery = { queuePlace: { code: string, officeId: string, startsAt: string, state: QueueTicketState, number: string | null, ahead: number | null, window: string | null } | null };

export type BookQueuePlaceMutationVariables = Exact<{
  input: BookQueuePlaceInput;
}>;


export type BookQueuePlaceMutation = { bookQueuePlace: { code: string, officeId: string, startsAt: string, state: QueueTicketState, number: string | null, ahead: number | null, window: string | null } };

export type CancelQueuePlaceMutationVariables = Exact<{
  code: string;
}>;


export type CancelQueuePlaceMutation = { cancelQueuePlace: { code: string, officeId: string, startsAt: string, state: QueueTicketState, number: string | null, ahead: number | null, window: string | null } };

export type QueueTicketsQueryVariables = Exact<{
  filter?: QueueTicketFilter | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type QueueTicketsQuery = { queueTickets: { totalCount: number, nodes: Array<{ id: string, version: number, number: string | null, kind: QueueTicketKind, state: QueueTicketState, slotAt: string | null, arrivedAt: string | null, waitsFrom: string | null, waitDueAt: string | null, waitBreached: boolean, window: string | null, calls: number, calledAt: string | null, startedAt: string | null, serviceDueAt: string | null, serviceBreached: boolean, endedAt: string | null }> } };

export type QueueFiguresQueryVariables = Exact<{
  filter: QueueFiguresFilter;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type QueueFiguresQuery = { queueFigures: { totalCount: number, nodes: Array<{ officeId: string, day: string, tickets: number, booked: number, served: number, absent: number, left: number, waitMedianSeconds: number | null, wait95Seconds: number | null, serviceMedianSeconds: number | null, service95Seconds: number | null, waitBreaches: number, serviceBreaches: number }> } };

export type TakeQueueTicketMutationVariables = Exact<{
  input: TakeQueueTicketInput;
}>;


export type TakeQueueTicketMutation = { takeQueueTicket: { id: string, version: number, number: string | null, kind: QueueTicketKind, state: QueueTicketState, slotAt: string | null, arrivedAt: string | null, waitsFrom: string | null, waitDueAt: string | null, waitBreached: boolean, window: string | null, calls: number, calledAt: string | null, startedAt: string | null, serviceDueAt: string | null, serviceBreached: boolean, endedAt: string | null } };

export type CallNextTicketMutationVariables = Exact<{
  window: string;
}>;


export type CallNextTicketMutation = { callNextTicket: { id: string, version: number, number: string | null, kind: QueueTicketKind, state: QueueTicketState, slotAt: string | null, arrivedAt: string | null, waitsFrom: string | null, waitDueAt: string | null, waitBreached: boolean, window: string | null, calls: number, calledAt: string | null, startedAt: string | null, serviceDueAt: string | null, serviceBreached: boolean, endedAt: string | null } | null };

export type MoveQueueTicketMutationVariables = Exact<{
  input: MoveQueueTicketInput;
}>;


export type MoveQueueTicketMutation = { moveQueueTicket: { id: string, version: number, number: string | null, kind: QueueTicketKind, state: QueueTicketState, slotAt: string | null, arrivedAt: string | null, waitsFrom: string | null, waitDueAt: string | null, waitBreached: boolean, window: string | null, calls: number, calledAt: string | null, startedAt: string | null, serviceDueAt: string | null, serviceBreached: boolean, endedAt: string | null } };

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
export const TicketFactsFragmentDoc = new TypedDocumentString(`
    fragment TicketFacts on QueueTicket {
  id
  version
  number
  kind
  state
  slotAt
  arrivedAt
  waitsFrom
  waitDueAt
  waitBreached
  window
  calls
  calledAt
  startedAt
  serviceDueAt
  serviceBreached
  endedAt
}
    `, {"fragmentName":"TicketFacts"}) as unknown as TypedDocumentString<TicketFactsFragment, unknown>;
export const PlaceFactsFragmentDoc = new TypedDocumentString(`
    fragment PlaceFacts on QueuePlace {
  code
  officeId
  startsAt
  state
  number
  ahead
  window
}
    `, {"fragmentName":"PlaceFacts"}) as unknown as TypedDocumentString<PlaceFactsFragment, unknown>;
export const QueueSlotsDocument = new TypedDocumentString(`
    query QueueSlots($officeId: ID!, $day: String!) {
  queueSlots(officeId: $officeId, day: $day) {
    startsAt
    free
  }
}
    `) as unknown as TypedDocumentString<QueueSlotsQuery, QueueSlotsQueryVariables>;
export const QueueBoardDocument = new TypedDocumentString(`
    query QueueBoard($officeId: ID!) {
  queueBoard(officeId: $officeId) {
    number
    window
  }
}
    `) as unknown as TypedDocumentString<QueueBoardQuery, QueueBoardQueryVariables>;
export const QueuePlaceDocument = new TypedDocumentString(`
    query QueuePlace($code: String!) {
  queuePlace(code: $code) {
    ...PlaceFacts
  }
}
    fragment PlaceFacts on QueuePlace {
  code
  officeId
  startsAt
  state
  number
  ahead
  window
}`) as unknown as TypedDocumentString<QueuePlaceQuery, QueuePlaceQueryVariables>;
export const BookQueuePlaceDocument = new TypedDocumentString(`
    mutation BookQueuePlace($input: BookQueuePlaceInput!) {
  bookQueuePlace(input: $input) {
    ...PlaceFacts
  }
}
    fragment PlaceFacts on QueuePlace {
  code
  officeId
  startsAt
  state
  number
  ahead
  window
}`) as unknown as TypedDocumentString<BookQueuePlaceMutation, BookQueuePlaceMutationVariables>;
export const CancelQueuePlaceDocument = new TypedDocumentString(`
    mutation CancelQueuePlace($code: String!) {
  cancelQueuePlace(code: $code) {
    ...PlaceFacts
  }
}
    fragment PlaceFacts on QueuePlace {
  code
  officeId
  startsAt
  state
  number
  ahead
  window
}`) as unknown as TypedDocumentString<CancelQueuePlaceMutation, CancelQueuePlaceMutationVariables>;
export const QueueTicketsDocument = new TypedDocumentString(`
    query QueueTickets($filter: QueueTicketFilter, $first: Int, $offset: Int) {
  queueTickets(filter: $filter, first: $first, offset: $offset) {
    nodes {
      ...TicketFacts
    }
    totalCount
  }
}
    fragment TicketFacts on QueueTicket {
  id
  version
  number
  kind
  state
  slotAt
  arrivedAt
  waitsFrom
  waitDueAt
  waitBreached
  window
  calls
  calledAt
  startedAt
  serviceDueAt
  serviceBreached
  endedAt
}`) as unknown as TypedDocumentString<QueueTicketsQuery, QueueTicketsQueryVariables>;
export const QueueFiguresDocument = new TypedDocumentString(`
    query QueueFigures($filter: QueueFiguresFilter!, $first: Int, $offset: Int) {
  queueFigures(filter: $filter, first: $first, offset: $offset) {
    nodes {
      officeId
      day
      tickets
      booked
      served
      absent
      left
      waitMedianSeconds
      wait95Seconds
      serviceMedianSeconds
      service95Seconds
      waitBreaches
      serviceBreaches
    }
    totalCount
  }
}
    `) as unknown as TypedDocumentString<QueueFiguresQuery, QueueFiguresQueryVariables>;
export const TakeQueueTicketDocument = new TypedDocumentString(`
    mutation TakeQueueTicket($input: TakeQueueTicketInput!) {
  takeQueueTicket(input: $input) {
    ...TicketFacts
  }
}
    fragment TicketFacts on QueueTicket {
  id
  version
  number
  kind
  state
  slotAt
  arrivedAt
  waitsFrom
  waitDueAt
  waitBreached
  window
  calls
  calledAt
  startedAt
  serviceDueAt
  serviceBreached
  endedAt
}`) as unknown as TypedDocumentString<TakeQueueTicketMutation, TakeQueueTicketMutationVariables>;
export const CallNextTicketDocument = new TypedDocumentString(`
    mutation CallNextTicket($window: String!) {
  callNextTicket(window: $window) {
    ...TicketFacts
  }
}
    fragment TicketFacts on QueueTicket {
  id
  version
  number
  kind
  state
  slotAt
  arrivedAt
  waitsFrom
  waitDueAt
  waitBreached
  window
  calls
  calledAt
  startedAt
  serviceDueAt
  serviceBreached
  endedAt
}`) as unknown as TypedDocumentString<CallNextTicketMutation, CallNextTicketMutationVariables>;
export const MoveQueueTicketDocument = new TypedDocumentString(`
    mutation MoveQueueTicket($input: MoveQueueTicketInput!) {
  moveQueueTicket(input: $input) {
    ...TicketFacts
  }
}
    fragment TicketFacts on QueueTicket {
  id
  version
  number
  kind
  state
  slotAt
  arrivedAt
  waitsFrom
  waitDueAt
  waitBreached
  window
  calls
  calledAt
  startedAt
  serviceDueAt
  serviceBreached
  endedAt
}`) as unknown as TypedDocumentString<MoveQueueTicketMutation, MoveQueueTicketMutationVariables>;