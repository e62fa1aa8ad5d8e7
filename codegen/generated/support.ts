/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Appointment of the person for support requests. */
export type AppointSupportContactInput = {
  /** Employee of the centre. */
  employeeId: string | number;
  /** Corporate mailbox; personal ones are refused. */
  mailbox: string;
  /** Date of the order. */
  orderDate: string;
  /** Number of the order. */
  orderNumber: string;
  /** Scan of the order. */
  orderPaperId: string | number;
};

/** How a support request came. */
export type SupportChannel =
  /** By telephone. */
  | 'CALL'
  /** By e-mail. */
  | 'EMAIL'
  /** By the portal. */
  | 'PORTAL'
  /** By post. */
  | 'POST';

/** Where a support request stands (regulation p.15(3)). */
export type SupportState =
  /** Answered. */
  | 'ANSWERED'
  /** Sent to the responsible person of the centre. */
  | 'FORWARDED'
  /** The responsible person works on it. */
  | 'IN_WORK'
  /** Taken; its centre is unknown or has no registered contact. */
  | 'RECEIVED'
  /** Came back: it is not the centre’s. */
  | 'RETURNED';

/** A request of a recipient as the support service takes it. */
export type TakeSupportRequestInput = {
  /** Employee it is about. */
  aboutEmployee?: string | null | undefined;
  /** What it says. */
  body: string;
  /** How it came. */
  channel: SupportChannel;
  /** Centre it is about, when known. */
  officeId?: string | number | null | undefined;
  /** Number of his request for certificates. */
  requestNumber?: string | null | undefined;
  /** Who sends it. */
  sender: string;
  /** How he is reached. */
  senderContact?: string | null | undefined;
};

export type AppointSupportContactMutationVariables = Exact<{
  input: AppointSupportContactInput;
}>;


export type AppointSupportContactMutation = { appointSupportContact: { id: string, mailbox: string, registeredAt: string | null } };

export type SendSupportContactLetterMutationVariables = Exact<{
  id: string | number;
  letterNumber: string;
}>;


export type SendSupportContactLetterMutation = { sendSupportContactLetter: { id: string, letterSentAt: string | null } };

export type RegisterSupportContactMutationVariables = Exact<{
  id: string | number;
}>;


export type RegisterSupportContactMutation = { registerSupportContact: { id: string, registeredAt: string | null } };

export type EndSupportContactMutationVariables = Exact<{
  id: string | number;
}>;


export type EndSupportContactMutation = { endSupportContact: { id: string, validTo: string | null } };

export type TakeSupportRequestMutationVariables = Exact<{
  input: TakeSupportRequestInput;
}>;


export type TakeSupportRequestMutation = { takeSupportRequest: { id: string, number: string, state: SupportState } };

export type ForwardSupportRequestMutationVariables = Exact<{
  id: string | number;
  officeId: string | number;
}>;


export type ForwardSupportRequestMutation = { forwardSupportRequest: { id: string, state: SupportState, forwardedAt: string | null } };

export type BeginSupportRequestMutationVariables = Exact<{
  id: string | number;
}>;


export type BeginSupportRequestMutation = { beginSupportRequest: { id: string, senderContact: string | null, state: SupportState } };

export type ReturnSupportRequestMutationVariables = Exact<{
  id: string | number;
}>;


export type ReturnSupportRequestMutation = { returnSupportRequest: { id: string, state: SupportState } };

export type AnswerSupportRequestMutationVariables = Exact<{
  id: string | number;
  answer: string;
}>;


export type AnswerSupportRequestMutation = { answerSupportRequest: { id: string, state: SupportState, answeredAt: string | null } };

export type SupportRequestsQueryVariables = Exact<{
  states?: Array<SupportState> | SupportState | null | undefined;
  isUnanswered?: boolean | null | undefined;
}>;


export type SupportRequestsQuery = { supportRequests: { totalCount: number, items: Array<{ id: string, senderContact: string | null, aboutEmployee: string | null, requestNumber: string | null, number: string, state: SupportState, isOverdue: boolean }> } };

export type SupportContactsQueryVariables = Exact<{
  isRegistered?: boolean | null | undefined;
}>;


export type SupportContactsQuery = { supportContacts: { totalCount: number, items: Array<{ id: string, officeId: string, employeeId: string, mailbox: string, letterSentAt: string | null, registeredAt: string | null }> } };

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

export const AppointSupportContactDocument = new TypedDocumentString(`
    mutation AppointSupportContact($input: AppointSupportContactInput!) {
  appointSupportContact(input: $input) {
    id
    mailbox
    registeredAt
  }
}
    `) as unknown as TypedDocumentString<AppointSupportContactMutation, AppointSupportContactMutationVariables>;
export const SendSupportContactLetterDocument = new TypedDocumentString(`
    mutation SendSupportContactLetter($id: ID!, $letterNumber: String!) {
  sendSupportContactLetter(id: $id, letterNumber: $letterNumber) {
    id
    letterSentAt
  }
}
    `) as unknown as TypedDocumentString<SendSupportContactLetterMutation, SendSupportContactLetterMutationVariables>;
export const RegisterSupportContactDocument = new TypedDocumentString(`
    mutation RegisterSupportContact($id: ID!) {
  registerSupportContact(id: $id) {
    id
    registeredAt
  }
}
    `) as unknown as TypedDocumentString<RegisterSupportContactMutation, RegisterSupportContactMutationVariables>;
export const EndSupportContactDocument = new TypedDocumentString(`
    mutation EndSupportContact($id: ID!) {
  endSupportContact(id: $id) {
    id
    validTo
  }
}
    `) as unknown as TypedDocumentString<EndSupportContactMutation, EndSupportContactMutationVariables>;
export const TakeSupportRequestDocument = new TypedDocumentString(`
    mutation TakeSupportRequest($input: TakeSupportRequestInput!) {
  takeSupportRequest(input: $input) {
    id
    number
    state
  }
}
    `) as unknown as TypedDocumentString<TakeSupportRequestMutation, TakeSupportRequestMutationVariables>;
export const ForwardSupportRequestDocument = new TypedDocumentString(`
    mutation ForwardSupportRequest($id: ID!, $officeId: ID!) {
  forwardSupportRequest(id: $id, officeId: $officeId) {
    id
    state
    forwardedAt
  }
}
    `) as unknown as TypedDocumentString<ForwardSupportRequestMutation, ForwardSupportRequestMutationVariables>;
export const BeginSupportRequestDocument = new TypedDocumentString(`
    mutation BeginSupportRequest($id: ID!) {
  beginSupportRequest(id: $id) {
    id
    senderContact
    state
  }
}
    `) as unknown as TypedDocumentString<BeginSupportRequestMutation, BeginSupportRequestMutationVariables>;
export const ReturnSupportRequestDocument = new TypedDocumentString(`
    mutation ReturnSupportRequest($id: ID!) {
  returnSupportRequest(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<ReturnSupportRequestMutation, ReturnSupportRequestMutationVariables>;
export const AnswerSupportRequestDocument = new TypedDocumentString(`
    mutation AnswerSupportRequest($id: ID!, $answer: String!) {
  answerSupportRequest(id: $id, answer: $answer) {
    id
    state
    answeredAt
  }
}
    `) as unknown as TypedDocumentString<AnswerSupportRequestMutation, AnswerSupportRequestMutationVariables>;
export const SupportRequestsDocument = new TypedDocumentString(`
    query SupportRequests($states: [SupportState!], $isUnanswered: Boolean) {
  supportRequests(states: $states, isUnanswered: $isUnanswered) {
    totalCount
    items {
      id
      senderContact
      aboutEmployee
      requestNumber
      number
      state
      isOverdue
    }
  }
}
    `) as unknown as TypedDocumentString<SupportRequestsQuery, SupportRequestsQueryVariables>;
export const SupportContactsDocument = new TypedDocumentString(`
    query SupportContacts($isRegistered: Boolean) {
  supportContacts(isRegistered: $isRegistered) {
    totalCount
    items {
      id
      officeId
      employeeId
      mailbox
      letterSentAt
      registeredAt
    }
  }
}
    `) as unknown as TypedDocumentString<SupportContactsQuery, SupportContactsQueryVariables>;