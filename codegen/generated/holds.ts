/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** A hold asked for on the telephone 1414 (regulation p.13). */
export type CallCentreHoldInput = {
  /** Number of the request or serial number of the certificate. */
  reference: string;
  /** Surname that the caller gave; compared by the system, never shown. */
  surname: string;
};

/** The employee’s signature that lifts holds. */
export type ConfirmHoldReleaseInput = {
  /** CMS SignedData with the document inside (CAdES-BES, attached, DER). */
  cms: string;
  /** Id of the release, as `prepareHoldRelease` gave it. */
  id: string | number;
};

/** A hold at the counter. */
export type CounterHoldInput = {
  /** IIN in the document of the person who was identified; obligatory. */
  holderIin?: string | null | undefined;
  /** True when the person was identified by his document. */
  identified: boolean;
  /** Serial numbers, hex. */
  serials: Array<string>;
};

/** What an owner signs. */
export type HoldAct =
  /** Hold these certificates. */
  | 'HOLD'
  /** Ask for the end of their hold. */
  | 'RELEASE';

/** How a hold was placed. */
export type HoldChannel =
  /** By the contact centre 1414 (regulation p.13). */
  | 'CALL_CENTRE'
  /** At a counter. */
  | 'COUNTER'
  /** By the link of a notice: "I did not order this". */
  | 'NOTICE_LINK'
  /** With an operator’s lost key (regulation p.19(5) rule 3). */
  | 'OPERATOR_KEY_LOSS'
  /** By the owner’s signature. */
  | 'SIGNATURE';

/** What the owner wants to sign. */
export type HoldDocumentInput = {
  /** Hold, or ask for the end of the hold. */
  act: HoldAct;
  /** Serial numbers of his certificates, hex. */
  serials: Array<string>;
};

/** Which holds are listed. */
export type HoldFilter = {
  /** Whether the owner asked for the end. */
  asked?: boolean | null | undefined;
  /** How placed. */
  channel?: HoldChannel | null | undefined;
  /** Worklist of this report of a lost key. */
  keyLossId?: string | number | null | undefined;
  /** Number of the case. */
  requestNumber?: string | null | undefined;
  /** Serial number, hex. */
  serial?: string | null | undefined;
  /** State. */
  state?: HoldState | null | undefined;
};

/** Whether a link "I did not order this" can be used. */
export type HoldLinkStatus =
  /** Its time is over; the contact centre 1414 helps. */
  | 'EXPIRED'
  /** The button will stop the order or hold what was issued. */
  | 'READY'
  /** No such link. */
  | 'UNKNOWN'
  /** Used before. */
  | 'USED';

/** What holds are sorted by. */
export type HoldOrderField =
  /** When they become revocations. */
  | 'ENDS_AT'
  /** The owner, in the order of the Kazakh alphabet. */
  | 'OWNER'
  /** When they were placed. */
  | 'PLACED_AT';

/** Where a hold of a certificate stands. */
export type HoldState =
  /** On hold: the certificate neither signs nor signs in. */
  | 'ACTIVE'
  /** It became a revocation, which counts from the hold. */
  | 'BECAME_REVOCATION'
  /** Lifted: the certificate counts again. */
  | 'RELEASED';

/** Who reported a lost key. */
export type KeyLossChannel =
  /** The operator himself. */
  | 'SELF'
  /** His head or the provider. */
  | 'SUPERIOR'
  /** The operator on the telephone, with his code. */
  | 'TELEPHONE';

/** Where a report of a lost key stands. */
export type KeyLossState =
  /** The account is suspended and everything confirmed since is on hold. */
  | 'ACTED'
  /** Found to be no loss. */
  | 'DISMISSED'
  /** Reported by telephone: the account is suspended, the provider has to decide. */
  | 'REPORTED';

/** Which holds are to be lifted, and how. */
export type PrepareHoldReleaseInput = {
  /** IIN in the document of the person who was identified; obligatory at the counter. */
  holderIin?: string | null | undefined;
  /** Holds. */
  holds: Array<string | number>;
  /** True when the person was identified at the counter. */
  identified: boolean;
  /** How. */
  way: ReleaseWay;
};

/** How a hold is lifted; each way needs an employee’s signature. */
export type ReleaseWay =
  /** The owner was identified at a counter. */
  | 'COUNTER'
  /** The owner asked with another valid certificate of his. */
  | 'OTHER_CERTIFICATE'
  /** The provider confirmed it in the worklist of an operator’s lost key. */
  | 'WORKLIST';

/** The report of a lost key. */
export type ReportKeyLossInput = {
  /** The operator; left out = oneself. */
  employeeId?: string | number | null | undefined;
  /** Since when the key may be in other hands. */
  since: string;
};

/** The state of a request as its step of the process shows it. */
export type RequestStatus =
  /** The certificates are issued. */
  | 'COMPLETED'
  /** Being filled in. */
  | 'DRAFT'
  /** Under review with an extended term. */
  | 'EXTENDED'
  /** Confirmed; the certificates are being made (p.6(11)). */
  | 'ISSUING'
  /** Ended without a decision because the papers were not handed in within 30 days. */
  | 'LAPSED'
  /** Refused with a reason. */
  | 'REFUSED'
  /** Registered under its number (regulation p.6(4)). */
  | 'REGISTERED'
  /** Sent; the state registers are being asked (regulation p.6(2)). */
  | 'SENT'
  /** Signed by the applicant, not yet sent. */
  | 'SIGNED'
  /** Papers and person are being checked, or the operator is to confirm (p.6(8)–(9)). */
  | 'UNDER_REVIEW'
  /** The applicant is to hand in the papers within 30 days (t.1 a.5). */
  | 'WAITING_FOR_APPLICANT'
  /** Waiting for a payment. */
  | 'WAITING_FOR_PAYMENT'
  /** Taken back by the applicant before the operator confirmed it. */
  | 'WITHDRAWN';

/** Certificates of a worklist that are to be revoked. */
export type RevokeHeldInput = {
  /** Holds. */
  holds: Array<string | number>;
};

/** A lost key reported on the telephone 1414. */
export type TelephoneKeyLossInput = {
  /** The operator’s telephone code. */
  code: string;
  /** Since when the key may be in other hands. */
  since: string;
};

export type HoldLinkQueryVariables = Exact<{
  secret: string;
}>;


export type HoldLinkQuery = { holdLink: { state: HoldLinkStatus } };

export type HoldByLinkMutationVariables = Exact<{
  secret: string;
}>;


export type HoldByLinkMutation = { holdByLink: { held: number, isHeld: boolean, isOrderStopped: boolean } };

export type CreateHoldDocumentMutationVariables = Exact<{
  input: HoldDocumentInput;
}>;


export type CreateHoldDocumentMutation = { createHoldDocument: { document: string, expiresAt: string } };

export type HoldBySignatureMutationVariables = Exact<{
  cms: string;
}>;


export type HoldBySignatureMutation = { holdBySignature: { held: number, isHeld: boolean, isOrderStopped: boolean } };

export type AskHoldReleaseMutationVariables = Exact<{
  cms: string;
}>;


export type AskHoldReleaseMutation = { askHoldRelease: boolean };

export type HoldAtCounterMutationVariables = Exact<{
  input: CounterHoldInput;
}>;


export type HoldAtCounterMutation = { holdAtCounter: { held: number, isHeld: boolean, isOrderStopped: boolean } };

export type HoldByCallCentreMutationVariables = Exact<{
  input: CallCentreHoldInput;
}>;


export type HoldByCallCentreMutation = { holdByCallCentre: { held: number, isHeld: boolean, isOrderStopped: boolean } };

export type CallCentreStateQueryVariables = Exact<{
  number: string;
}>;


export type CallCentreStateQuery = { callCentreState: { number: string, status: RequestStatus, statusText: { kk: string } } | null };

export type HoldsQueryVariables = Exact<{
  filter?: HoldFilter | null | undefined;
  orderBy?: HoldOrderField | null | undefined;
  descending?: boolean | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type HoldsQuery = { holds: { total: number, rows: Array<{ id: string, serial: string, usage: string, requestNumber: string | null, ownerName: string | null, state: HoldState, channel: HoldChannel, placedAt: string, endsAt: string, isAsked: boolean, keyLossId: string | null, crlNumber: string | null }> } };

export type PrepareHoldReleaseMutationVariables = Exact<{
  input: PrepareHoldReleaseInput;
}>;


export type PrepareHoldReleaseMutation = { prepareHoldRelease: { id: string, document: string, expiresAt: string } };

export type ConfirmHoldReleaseMutationVariables = Exact<{
  input: ConfirmHoldReleaseInput;
}>;


export type ConfirmHoldReleaseMutation = { confirmHoldRelease: number };

export type ReportKeyLossMutationVariables = Exact<{
  input: ReportKeyLossInput;
}>;


export type ReportKeyLossMutation = { reportKeyLoss: { id: string, state: KeyLossState, held: number } };

export type ReportKeyLossByTelephoneMutationVariables = Exact<{
  input: TelephoneKeyLossInput;
}>;


export type ReportKeyLossByTelephoneMutation = { reportKeyLossByTelephone: { id: string, state: KeyLossState, held: number } };

export type MakeKeyLossCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type MakeKeyLossCodeMutation = { makeKeyLossCode: string };

export type DecideKeyLossMutationVariables = Exact<{
  id: string | number;
  confirm: boolean;
}>;


export type DecideKeyLossMutation = { decideKeyLoss: { id: string, state: KeyLossState, held: number } };

export type RevokeHeldMutationVariables = Exact<{
  input: RevokeHeldInput;
}>;


export type RevokeHeldMutation = { revokeHeld: number };

export type KeyLossesQueryVariables = Exact<{
  state?: KeyLossState | null | undefined;
  first?: number | null | undefined;
  offset?: number | null | undefined;
}>;


export type KeyLossesQuery = { keyLosses: { total: number, rows: Array<{ id: string, employeeName: string, since: string, channel: KeyLossChannel, reportedAt: string, state: KeyLossState, active: number, released: number, revoked: number, revokedAfterSeconds: number | null }> } };

export type HoldDaysQueryVariables = Exact<{ [key: string]: never; }>;


export type HoldDaysQuery = { holdDays: number };

export type SetHoldDaysMutationVariables = Exact<{
  days: number;
}>;


export type SetHoldDaysMutation = { setHoldDays: number };

export type AskToResumeAfterKeyLossMutationVariables = Exact<{
  id: string | number;
}>;


export type AskToResumeAfterKeyLossMutation = { askToResumeAfterKeyLoss: { id: string, state: KeyLossState } };

export type ResumeAfterKeyLossMutationVariables = Exact<{
  id: string | number;
}>;


export type ResumeAfterKeyLossMutation = { resumeAfterKeyLoss: { id: string, state: KeyLossState } };

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

export const HoldLinkDocument = new TypedDocumentString(`
    query HoldLink($secret: String!) {
  holdLink(secret: $secret) {
    state
  }
}
    `) as unknown as TypedDocumentString<HoldLinkQuery, HoldLinkQueryVariables>;
export const HoldByLinkDocument = new TypedDocumentString(`
    mutation HoldByLink($secret: String!) {
  holdByLink(secret: $secret) {
    held
    isHeld
    isOrderStopped
  }
}
    `) as unknown as TypedDocumentString<HoldByLinkMutation, HoldByLinkMutationVariables>;
export const CreateHoldDocumentDocument = new TypedDocumentString(`
    mutation CreateHoldDocument($input: HoldDocumentInput!) {
  createHoldDocument(input: $input) {
    document
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<CreateHoldDocumentMutation, CreateHoldDocumentMutationVariables>;
export const HoldBySignatureDocument = new TypedDocumentString(`
    mutation HoldBySignature($cms: Base64!) {
  holdBySignature(cms: $cms) {
    held
    isHeld
    isOrderStopped
  }
}
    `) as unknown as TypedDocumentString<HoldBySignatureMutation, HoldBySignatureMutationVariables>;
export const AskHoldReleaseDocument = new TypedDocumentString(`
    mutation AskHoldRelease($cms: Base64!) {
  askHoldRelease(cms: $cms)
}
    `) as unknown as TypedDocumentString<AskHoldReleaseMutation, AskHoldReleaseMutationVariables>;
export const HoldAtCounterDocument = new TypedDocumentString(`
    mutation HoldAtCounter($input: CounterHoldInput!) {
  holdAtCounter(input: $input) {
    held
    isHeld
    isOrderStopped
  }
}
    `) as unknown as TypedDocumentString<HoldAtCounterMutation, HoldAtCounterMutationVariables>;
export const HoldByCallCentreDocument = new TypedDocumentString(`
    mutation HoldByCallCentre($input: CallCentreHoldInput!) {
  holdByCallCentre(input: $input) {
    held
    isHeld
    isOrderStopped
  }
}
    `) as unknown as TypedDocumentString<HoldByCallCentreMutation, HoldByCallCentreMutationVariables>;
export const CallCentreStateDocument = new TypedDocumentString(`
    query CallCentreState($number: String!) {
  callCentreState(number: $number) {
    number
    status
    statusText {
      kk
    }
  }
}
    `) as unknown as TypedDocumentString<CallCentreStateQuery, CallCentreStateQueryVariables>;
export const HoldsDocument = new TypedDocumentString(`
    query Holds($filter: HoldFilter, $orderBy: HoldOrderField, $descending: Boolean, $first: Int, $offset: Int) {
  holds(
    filter: $filter
    orderBy: $orderBy
    descending: $descending
    first: $first
    offset: $offset
  ) {
    total
    rows {
      id
      serial
      usage
      requestNumber
      ownerName
      state
      channel
      placedAt
      endsAt
      isAsked
      keyLossId
      crlNumber
    }
  }
}
    `) as unknown as TypedDocumentString<HoldsQuery, HoldsQueryVariables>;
export const PrepareHoldReleaseDocument = new TypedDocumentString(`
    mutation PrepareHoldRelease($input: PrepareHoldReleaseInput!) {
  prepareHoldRelease(input: $input) {
    id
    document
    expiresAt
  }
}
    `) as unknown as TypedDocumentString<PrepareHoldReleaseMutation, PrepareHoldReleaseMutationVariables>;
export const ConfirmHoldReleaseDocument = new TypedDocumentString(`
    mutation ConfirmHoldRelease($input: ConfirmHoldReleaseInput!) {
  confirmHoldRelease(input: $input)
}
    `) as unknown as TypedDocumentString<ConfirmHoldReleaseMutation, ConfirmHoldReleaseMutationVariables>;
export const ReportKeyLossDocument = new TypedDocumentString(`
    mutation ReportKeyLoss($input: ReportKeyLossInput!) {
  reportKeyLoss(input: $input) {
    id
    state
    held
  }
}
    `) as unknown as TypedDocumentString<ReportKeyLossMutation, ReportKeyLossMutationVariables>;
export const ReportKeyLossByTelephoneDocument = new TypedDocumentString(`
    mutation ReportKeyLossByTelephone($input: TelephoneKeyLossInput!) {
  reportKeyLossByTelephone(input: $input) {
    id
    state
    held
  }
}
    `) as unknown as TypedDocumentString<ReportKeyLossByTelephoneMutation, ReportKeyLossByTelephoneMutationVariables>;
export const MakeKeyLossCodeDocument = new TypedDocumentString(`
    mutation MakeKeyLossCode {
  makeKeyLossCode
}
    `) as unknown as TypedDocumentString<MakeKeyLossCodeMutation, MakeKeyLossCodeMutationVariables>;
export const DecideKeyLossDocument = new TypedDocumentString(`
    mutation DecideKeyLoss($id: ID!, $confirm: Boolean!) {
  decideKeyLoss(id: $id, confirm: $confirm) {
    id
    state
    held
  }
}
    `) as unknown as TypedDocumentString<DecideKeyLossMutation, DecideKeyLossMutationVariables>;
export const RevokeHeldDocument = new TypedDocumentString(`
    mutation RevokeHeld($input: RevokeHeldInput!) {
  revokeHeld(input: $input)
}
    `) as unknown as TypedDocumentString<RevokeHeldMutation, RevokeHeldMutationVariables>;
export const KeyLossesDocument = new TypedDocumentString(`
    query KeyLosses($state: KeyLossState, $first: Int, $offset: Int) {
  keyLosses(state: $state, first: $first, offset: $offset) {
    total
    rows {
      id
      employeeName
      since
      channel
      reportedAt
      state
      active
      released
      revoked
      revokedAfterSeconds
    }
  }
}
    `) as unknown as TypedDocumentString<KeyLossesQuery, KeyLossesQueryVariables>;
export const HoldDaysDocument = new TypedDocumentString(`
    query HoldDays {
  holdDays
}
    `) as unknown as TypedDocumentString<HoldDaysQuery, HoldDaysQueryVariables>;
export const SetHoldDaysDocument = new TypedDocumentString(`
    mutation SetHoldDays($days: Int!) {
  setHoldDays(days: $days)
}
    `) as unknown as TypedDocumentString<SetHoldDaysMutation, SetHoldDaysMutationVariables>;
export const AskToResumeAfterKeyLossDocument = new TypedDocumentString(`
    mutation AskToResumeAfterKeyLoss($id: ID!) {
  askToResumeAfterKeyLoss(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<AskToResumeAfterKeyLossMutation, AskToResumeAfterKeyLossMutationVariables>;
export const ResumeAfterKeyLossDocument = new TypedDocumentString(`
    mutation ResumeAfterKeyLoss($id: ID!) {
  resumeAfterKeyLoss(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ResumeAfterKeyLossMutation, ResumeAfterKeyLossMutationVariables>;