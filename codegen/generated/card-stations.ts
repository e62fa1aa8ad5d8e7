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

/** How far the work of a station on a request is. */
export type CardWorkProgress =
  /** Both certificates are on the card and were compared. */
  | 'FINISHED'
  /** The keys are made and recorded; the operator may confirm. */
  | 'KEYS_RECORDED'
  /** The station does not do it; the code names the reason. */
  | 'REFUSED'
  /** Something has to be done by a person; the same order goes on from there. */
  | 'RESUME'
  /** The request is over, its certificates are revoked; the card may begin a new one. */
  | 'START_OVER'
  /** The station has the order, or will get it. */
  | 'WAITING';

/** What an employee records of a chip card. */
export type ChipCardAct =
  /** It was destroyed. */
  | 'DESTROY'
  /** It was found again. */
  | 'FIND'
  /** Its holder got it. */
  | 'HAND_OVER'
  /** It is lost. */
  | 'LOSE';

/** Where a chip card is on its way. */
export type ChipCardState =
  /** Known, without certificates of a finished request. */
  | 'BLANK'
  /** It is no more. */
  | 'DESTROYED'
  /** Its holder has it. */
  | 'HANDED_OVER'
  /** Nobody knows where it is. */
  | 'LOST'
  /** Both certificates stand on it. */
  | 'PERSONALISED';

/** A station and the certificate that it printed at its start. */
export type EnrolCardStationInput = {
  /** Its own certificate, DER. */
  certificate: string;
  /** Name: letters a–z, digits, hyphens. */
  name: string;
  /** Office where it stands. */
  officeId: string | number;
};

/** What became of a chip card. */
export type MoveChipCardInput = {
  /** What became of it. */
  act: ChipCardAct;
  /** GUID of the card, 32 hexadecimal digits. */
  cardId: string;
  /** How it stood on screen. */
  state: ChipCardState;
};

/** A station is to go on with the card of a request (regulation p.9(6), p.9(10)). */
export type OrderCardWorkInput = {
  /** CMS over the document of `CardWorkState.destruction`, when keys on the card are to be destroyed. */
  destructionCms?: string | null | undefined;
  /** Request. */
  id: string | number;
  /** Name of the station. */
  station: string;
  /** Version of the request that was on screen. */
  version: number;
};

export type CardStationsQueryVariables = Exact<{ [key: string]: never; }>;


export type CardStationsQuery = { cardStations: Array<{ id: string, name: string, officeId: string, certificateSha256: string, enrolledAt: string, state: CardStationState, seenAt: string | null, error: string | null, waiting: number, failed: number, readers: Array<{ name: string, holdsCard: boolean }>, recentErrors: Array<{ at: string, code: string }> }> };

export type EnrolCardStationMutationVariables = Exact<{
  input: EnrolCardStationInput;
}>;


export type EnrolCardStationMutation = { enrolCardStation: string };

export type OrderCardWorkMutationVariables = Exact<{
  input: OrderCardWorkInput;
}>;


export type OrderCardWorkMutation = { orderCardWork: boolean };

export type CardWorkStateQueryVariables = Exact<{
  id: string | number;
}>;


export type CardWorkStateQuery = { cardWorkState: { progress: CardWorkProgress, code: string | null, triesLeft: number | null, destruction: string | null } | null };

export type MoveChipCardMutationVariables = Exact<{
  input: MoveChipCardInput;
}>;


export type MoveChipCardMutation = { moveChipCard: ChipCardState };

export type StationOfficesQueryVariables = Exact<{ [key: string]: never; }>;


export type StationOfficesQuery = { regions: Array<{ settlements: Array<{ offices: Array<{ id: string, code: string, name: { kk: string, ru: string, en: string } }> }> }> };

export type EndCardStationMutationVariables = Exact<{
  id: string | number;
}>;


export type EndCardStationMutation = { endCardStation: boolean };

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

export const CardStationsDocument = new TypedDocumentString(`
    query CardStations {
  cardStations {
    id
    name
    officeId
    certificateSha256
    enrolledAt
    state
    seenAt
    readers {
      name
      holdsCard
    }
    error
    waiting
    failed
    recentErrors {
      at
      code
    }
  }
}
    `) as unknown as TypedDocumentString<CardStationsQuery, CardStationsQueryVariables>;
export const EnrolCardStationDocument = new TypedDocumentString(`
    mutation EnrolCardStation($input: EnrolCardStationInput!) {
  enrolCardStation(input: $input)
}
    `) as unknown as TypedDocumentString<EnrolCardStationMutation, EnrolCardStationMutationVariables>;
export const OrderCardWorkDocument = new TypedDocumentString(`
    mutation OrderCardWork($input: OrderCardWorkInput!) {
  orderCardWork(input: $input)
}
    `) as unknown as TypedDocumentString<OrderCardWorkMutation, OrderCardWorkMutationVariables>;
export const CardWorkStateDocument = new TypedDocumentString(`
    query CardWorkState($id: ID!) {
  cardWorkState(id: $id) {
    progress
    code
    triesLeft
    destruction
  }
}
    `) as unknown as TypedDocumentString<CardWorkStateQuery, CardWorkStateQueryVariables>;
export const MoveChipCardDocument = new TypedDocumentString(`
    mutation MoveChipCard($input: MoveChipCardInput!) {
  moveChipCard(input: $input)
}
    `) as unknown as TypedDocumentString<MoveChipCardMutation, MoveChipCardMutationVariables>;
export const StationOfficesDocument = new TypedDocumentString(`
    query StationOffices {
  regions {
    settlements {
      offices {
        id
        code
        name {
          kk
          ru
          en
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<StationOfficesQuery, StationOfficesQueryVariables>;
export const EndCardStationDocument = new TypedDocumentString(`
    mutation EndCardStation($id: ID!) {
  endCardStation(id: $id)
}
    `) as unknown as TypedDocumentString<EndCardStationMutation, EndCardStationMutationVariables>;