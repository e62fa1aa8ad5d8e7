/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The eight kinds of applicants (standard 1 p.9). */
export type ApplicantKind =
  /** Owner of a domain name, an individual. */
  | 'DOMAIN_INDIVIDUAL'
  /** Owner of a domain name, a legal entity. */
  | 'DOMAIN_LEGAL'
  /** A participant of the information system «Е-нотариат». */
  | 'ENOTARY'
  /** An individual. */
  | 'INDIVIDUAL'
  /** A legal entity. */
  | 'LEGAL_ENTITY'
  /** A non-resident individual. */
  | 'NONRESIDENT_INDIVIDUAL'
  /** A non-resident legal entity. */
  | 'NONRESIDENT_LEGAL'
  /** A client of the information system «Қазынашылық - Клиент». */
  | 'TREASURY';

/** How a certificate stands now. */
export type CertificateStanding =
  /** Its period is over. */
  | 'EXPIRED'
  /** Suspended. */
  | 'HELD'
  /** Its period has not begun. */
  | 'NOT_YET_VALID'
  /** Revoked. */
  | 'REVOKED'
  /** Good. */
  | 'VALID';

/** What an owner signs. */
export type HoldAct =
  /** Hold these certificates. */
  | 'HOLD'
  /** Ask for the end of their hold. */
  | 'RELEASE';

/** What the owner wants to sign. */
export type HoldDocumentInput = {
  /** Hold, or ask for the end of the hold. */
  act: HoldAct;
  /** Serial numbers of his certificates, hex. */
  serials: Array<string>;
};

/** Where the applicant keeps the private keys (regulation annex 2 field 10). */
export type KeyStorage =
  /** A PKCS#12 file. */
  | 'FILE'
  /** The chip of the identity card. */
  | 'ID_CARD'
  /** A protected carrier of key information, recommended by p.19(4). */
  | 'PROTECTED_CARRIER';

/** What one certificate of an order is for. */
export type KeyUsage =
  /** Authentication. */
  | 'AUTH'
  /** Electronic digital signature. */
  | 'SIGN'
  /** The one certificate of a domain name owner (standard 1 annexes 6 and 7). */
  | 'SSL';

/** A language of screens, mails and papers. */
export type Language =
  /** English. */
  | 'en'
  /** Kazakh, the default. */
  | 'kk'
  /** Russian. */
  | 'ru';

/** Where a notice stands. */
export type MailState =
  /** Taken over by the mail server and returned later (RFC 3464). */
  | 'BOUNCED'
  /** Refused by the mail server for good. */
  | 'FAILED'
  /** The applicant left no address: the paper is handed out instead. */
  | 'NONE'
  /** Waiting to be sent, or being tried again. */
  | 'QUEUED'
  /** Taken over by the mail server or written to the mailbox folder. */
  | 'SENT';

/** What the applicant may do with a request of his own now. */
export type OwnRequestAct =
  /** Copy what was filled in into a new order. */
  | 'COPY'
  /** Correct the address, as long as no papers were accepted. */
  | 'CORRECT_EMAIL'
  /** Have the last letter sent again. */
  | 'SEND_MAIL_AGAIN'
  /** Take it back, as long as the operator has not confirmed it, or the moment it was ordered for is ahead. */
  | 'WITHDRAW';

/** Column that own requests are sorted by. */
export type OwnRequestOrder =
  /** State. */
  | 'STATUS'
  /** When it was sent. */
  | 'SUBMITTED_AT';

/** Which own requests go into the file, in which order. */
export type OwnRequestsExportInput = {
  /** Of these channels of the service only. */
  channels?: Array<string> | null | undefined;
  /** Greatest first. */
  descending?: boolean;
  /** Sorted by. */
  orderBy?: OwnRequestOrder;
  /** In these states only. */
  statuses?: Array<RequestStatus> | null | undefined;
};

/** Which own requests, in which order. */
export type OwnRequestsInput = {
  /** Of these channels of the service only. */
  channels?: Array<string> | null | undefined;
  /** Greatest first. */
  descending?: boolean;
  /** Page size, 1 to 100. */
  first?: number;
  /** Requests to skip. */
  offset?: number;
  /** Sorted by. */
  orderBy?: OwnRequestOrder;
  /** In these states only. */
  statuses?: Array<RequestStatus> | null | undefined;
};

/** What is asked for certificates again on the portal (regulation p.7). */
export type PrepareReissueInput = {
  /** PKCS#10 of the new authentication key, DER. */
  authCsr?: string | null | undefined;
  /** Consent to the policy. */
  consent: boolean;
  /** E-mail; it also stands in the certificates. */
  email: string;
  /** Made once per form; the same order sent twice under it is one request. */
  idempotencyKey: string;
  /** Language of mails and papers. */
  language: Language;
  /** Telephone: +7 and ten digits. */
  phone: string;
  /** Version of the policy that was read. */
  policyVersion: string;
  /** Own certificate to be got again; that of the session when left out. An SSL one is named here. */
  predecessorId?: string | number | null | undefined;
  /** Own certificates to be revoked as superseded once the new ones are issued; by the same signature. */
  revokePredecessors?: Array<string | number> | null | undefined;
  /** PKCS#10 of the new signature key, DER. */
  signCsr?: string | null | undefined;
  /** PKCS#10 of the new SSL key, for owners of a domain name; DER. */
  sslCsr?: string | null | undefined;
  /** Where the new private keys are kept. */
  storage: KeyStorage;
};

/** Certificates to be revoked on the portal (regulation p.8). */
export type PrepareRevocationInput = {
  /** Ids of own certificates. */
  certificateIds: Array<string | number>;
  /** When they are to be revoked, within their validity; at once when left out. Until then `withdrawRequest` takes it back. */
  effectiveAt?: string | null | undefined;
  /** Since when the key may be known to others; of KEY_COMPROMISE only. It is published (RFC 5280 5.3.2). */
  invalidityDate?: string | null | undefined;
  /** One of `holderReasons`; obligatory. */
  reason: RevocationReason;
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

/** Reason of a revocation (RFC 5280 5.3.1). */
export type RevocationReason =
  /** The key of the attribute authority may be known to others. */
  | 'AA_COMPROMISE'
  /** Data of the holder changed. */
  | 'AFFILIATION_CHANGED'
  /** The key of the authority may be known to others. */
  | 'CA_COMPROMISE'
  /** Suspended. */
  | 'CERTIFICATE_HOLD'
  /** No longer needed. */
  | 'CESSATION_OF_OPERATION'
  /** The private key may be known to others. */
  | 'KEY_COMPROMISE'
  /** The power named in it was withdrawn. */
  | 'PRIVILEGE_WITHDRAWN'
  /** Taken off hold. */
  | 'REMOVE_FROM_CRL'
  /** Replaced by a newer certificate. */
  | 'SUPERSEDED'
  /** Not stated. */
  | 'UNSPECIFIED';

/** The applicant’s signature over his order, with the PKCS#10 it names. */
export type SubmitReissueInput = {
  /** PKCS#10 of the authentication key, DER. */
  authCsr?: string | null | undefined;
  /** CMS SignedData with the document inside (CAdES-BES, attached, DER). */
  cms: string;
  /** PKCS#10 of the signature key, DER. */
  signCsr?: string | null | undefined;
  /** PKCS#10 of the SSL key, DER. */
  sslCsr?: string | null | undefined;
};

export type CabinetHolderFragment = { surname: string, givenName: string, patronymic: string | null, iin: string, bin: string | null, organisation: string | null, actsForOrganisation: boolean, certificateSha256: string, expiresAt: string, csrfToken: string };

export type CabinetQueryVariables = Exact<{ [key: string]: never; }>;


export type CabinetQuery = { cabinet: { surname: string, givenName: string, patronymic: string | null, iin: string, bin: string | null, organisation: string | null, actsForOrganisation: boolean, certificateSha256: string, expiresAt: string, csrfToken: string } | null };

export type CreateSignInChallengeMutationVariables = Exact<{ [key: string]: never; }>;


export type CreateSignInChallengeMutation = { createSignInChallenge: { document: string } };

export type SignInToCabinetMutationVariables = Exact<{
  cms: string;
}>;


export type SignInToCabinetMutation = { signInToCabinet: { surname: string, givenName: string, patronymic: string | null, iin: string, bin: string | null, organisation: string | null, actsForOrganisation: boolean, certificateSha256: string, expiresAt: string, csrfToken: string } };

export type SignOutOfCabinetMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutOfCabinetMutation = { signOutOfCabinet: boolean };

export type CabinetWordsFragment = { kk: string, ru: string, en: string };

export type OwnCaseFragment = { id: string, kind: ApplicantKind, email: string | null, phone: string, nationalSignKey: boolean, acts: Array<OwnRequestAct>, mails: Array<{ state: MailState }>, state: { number: string, status: RequestStatus, until: string | null, effectiveAt: string | null, submittedAt: string, service: { kk: string, ru: string, en: string }, statusText: { kk: string, ru: string, en: string }, actor: { kk: string, ru: string, en: string }, nextStep: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, refusal: { clause: string | null, text: { kk: string, ru: string, en: string }, whatToDo: { kk: string, ru: string, en: string } } | null } };

export type OwnRequestsQueryVariables = Exact<{
  input: OwnRequestsInput;
}>;


export type OwnRequestsQuery = { ownRequests: { total: number, items: Array<{ id: string, kind: ApplicantKind, email: string | null, phone: string, nationalSignKey: boolean, acts: Array<OwnRequestAct>, mails: Array<{ state: MailState }>, state: { number: string, status: RequestStatus, until: string | null, effectiveAt: string | null, submittedAt: string, service: { kk: string, ru: string, en: string }, statusText: { kk: string, ru: string, en: string }, actor: { kk: string, ru: string, en: string }, nextStep: { kk: string, ru: string, en: string }, waitingReason: { kk: string, ru: string, en: string } | null, refusal: { clause: string | null, text: { kk: string, ru: string, en: string }, whatToDo: { kk: string, ru: string, en: string } } | null } }> } };

export type WithdrawRequestMutationVariables = Exact<{
  id: string | number;
}>;


export type WithdrawRequestMutation = { withdrawRequest: { status: RequestStatus } };

export type CorrectEmailMutationVariables = Exact<{
  id: string | number;
  email: string;
}>;


export type CorrectEmailMutation = { correctEmail: boolean };

export type SendMailAgainMutationVariables = Exact<{
  id: string | number;
}>;


export type SendMailAgainMutation = { sendMailAgain: boolean };

export type CopyOfRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type CopyOfRequestQuery = { copyOfRequest: { iin: string, surname: string, givenName: string, patronymic: string | null, email: string | null, phone: string, regionCode: string | null, settlementId: string | null, storage: KeyStorage | null } };

export type OwnCertificatesQueryVariables = Exact<{
  ofOrganisation: boolean;
}>;


export type OwnCertificatesQuery = { ownCertificates: Array<{ id: string, usage: KeyUsage, serial: string, subject: string, requestNumber: string, issuedAt: string, notAfter: string, standing: CertificateStanding, scheduledRevocation: string | null, channelTitle: { kk: string, ru: string, en: string }, revocation: { revokedAt: string } | null, renewal: { allowed: boolean, text: { kk: string, ru: string, en: string } | null }, revoking: { allowed: boolean, text: { kk: string, ru: string, en: string } | null } }> };

export type OwnPapersQueryVariables = Exact<{
  requestId: string | number;
}>;


export type OwnPapersQuery = { ownPapers: Array<{ id: string, createdAt: string, isReady: boolean, title: { kk: string, ru: string, en: string } }> };

export type OwnPaperQueryVariables = Exact<{
  id: string | number;
}>;


export type OwnPaperQuery = { ownPaper: { pdf: string | null } };

export type CsvTextFragment = { fileName: string, text: string };

export type ExportOwnRequestsMutationVariables = Exact<{
  input: OwnRequestsExportInput;
  language: Language;
}>;


export type ExportOwnRequestsMutation = { exportOwnRequests: { fileName: string, text: string } };

export type ExportOwnCertificatesMutationVariables = Exact<{
  language: Language;
  ofOrganisation: boolean;
}>;


export type ExportOwnCertificatesMutation = { exportOwnCertificates: { fileName: string, text: string } };

export type OrderSealedOwnRequestsMutationVariables = Exact<{
  input: OwnRequestsExportInput;
  language: Language;
}>;


export type OrderSealedOwnRequestsMutation = { orderSealedOwnRequests: { id: string } };

export type OrderSealedOwnCertificatesMutationVariables = Exact<{
  language: Language;
  ofOrganisation: boolean;
}>;


export type OrderSealedOwnCertificatesMutation = { orderSealedOwnCertificates: { id: string } };

export type SealedOwnExportQueryVariables = Exact<{
  id: string | number;
}>;


export type SealedOwnExportQuery = { sealedOwnExport: { sealed: string | null } | null };

export type CertificateDownloadQueryVariables = Exact<{
  id: string | number;
}>;


export type CertificateDownloadQuery = { certificateDownload: { der: string, pem: string, chainPem: string } };

export type HolderReasonsQueryVariables = Exact<{ [key: string]: never; }>;


export type HolderReasonsQuery = { holderReasons: Array<{ id: RevocationReason, text: { kk: string, ru: string, en: string } }> };

export type PrepareRevocationMutationVariables = Exact<{
  input: PrepareRevocationInput;
}>;


export type PrepareRevocationMutation = { prepareRevocation: { document: string } };

export type SubmitRevocationMutationVariables = Exact<{
  cms: string;
}>;


export type SubmitRevocationMutation = { submitRevocation: { number: string } };

export type PrepareReissueMutationVariables = Exact<{
  input: PrepareReissueInput;
}>;


export type PrepareReissueMutation = { prepareReissue: { document: string } };

export type SubmitReissueMutationVariables = Exact<{
  input: SubmitReissueInput;
}>;


export type SubmitReissueMutation = { submitReissue: { number: string } };

export type CreateHoldDocumentMutationVariables = Exact<{
  input: HoldDocumentInput;
}>;


export type CreateHoldDocumentMutation = { createHoldDocument: { document: string } };

export type HoldBySignatureMutationVariables = Exact<{
  cms: string;
}>;


export type HoldBySignatureMutation = { holdBySignature: { isHeld: boolean } };

export type AskHoldReleaseMutationVariables = Exact<{
  cms: string;
}>;


export type AskHoldReleaseMutation = { askHoldRelease: boolean };

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
export const CabinetHolderFragmentDoc = new TypedDocumentString(`
    fragment CabinetHolder on Cabinet {
  surname
  givenName
  patronymic
  iin
  bin
  organisation
  actsForOrganisation
  certificateSha256
  expiresAt
  csrfToken
}
    `, {"fragmentName":"CabinetHolder"}) as unknown as TypedDocumentString<CabinetHolderFragment, unknown>;
export const CabinetWordsFragmentDoc = new TypedDocumentString(`
    fragment CabinetWords on LocalizedText {
  kk
  ru
  en
}
    `, {"fragmentName":"CabinetWords"}) as unknown as TypedDocumentString<CabinetWordsFragment, unknown>;
export const OwnCaseFragmentDoc = new TypedDocumentString(`
    fragment OwnCase on OwnRequest {
  id
  kind
  email
  phone
  nationalSignKey
  acts
  mails {
    state
  }
  state {
    number
    service {
      ...CabinetWords
    }
    status
    statusText {
      ...CabinetWords
    }
    actor {
      ...CabinetWords
    }
    nextStep {
      ...CabinetWords
    }
    waitingReason {
      ...CabinetWords
    }
    until
    effectiveAt
    submittedAt
    refusal {
      clause
      text {
        ...CabinetWords
      }
      whatToDo {
        ...CabinetWords
      }
    }
  }
}
    fragment CabinetWords on LocalizedText {
  kk
  ru
  en
}`, {"fragmentName":"OwnCase"}) as unknown as TypedDocumentString<OwnCaseFragment, unknown>;
export const CsvTextFragmentDoc = new TypedDocumentString(`
    fragment CsvText on CsvFile {
  fileName
  text
}
    `, {"fragmentName":"CsvText"}) as unknown as TypedDocumentString<CsvTextFragment, unknown>;
export const CabinetDocument = new TypedDocumentString(`
    query Cabinet {
  cabinet {
    ...CabinetHolder
  }
}
    fragment CabinetHolder on Cabinet {
  surname
  givenName
  patronymic
  iin
  bin
  organisation
  actsForOrganisation
  certificateSha256
  expiresAt
  csrfToken
}`) as unknown as TypedDocumentString<CabinetQuery, CabinetQueryVariables>;
export const CreateSignInChallengeDocument = new TypedDocumentString(`
    mutation CreateSignInChallenge {
  createSignInChallenge {
    document
  }
}
    `) as unknown as TypedDocumentString<CreateSignInChallengeMutation, CreateSignInChallengeMutationVariables>;
export const SignInToCabinetDocument = new TypedDocumentString(`
    mutation SignInToCabinet($cms: Base64!) {
  signInToCabinet(cms: $cms) {
    ...CabinetHolder
  }
}
    fragment CabinetHolder on Cabinet {
  surname
  givenName
  patronymic
  iin
  bin
  organisation
  actsForOrganisation
  certificateSha256
  expiresAt
  csrfToken
}`) as unknown as TypedDocumentString<SignInToCabinetMutation, SignInToCabinetMutationVariables>;
export const SignOutOfCabinetDocument = new TypedDocumentString(`
    mutation SignOutOfCabinet {
  signOutOfCabinet
}
    `) as unknown as TypedDocumentString<SignOutOfCabinetMutation, SignOutOfCabinetMutationVariables>;
export const OwnRequestsDocument = new TypedDocumentString(`
    query OwnRequests($input: OwnRequestsInput!) {
  ownRequests(input: $input) {
    total
    items {
      ...OwnCase
    }
  }
}
    fragment CabinetWords on LocalizedText {
  kk
  ru
  en
}
fragment OwnCase on OwnRequest {
  id
  kind
  email
  phone
  nationalSignKey
  acts
  mails {
    state
  }
  state {
    number
    service {
      ...CabinetWords
    }
    status
    statusText {
      ...CabinetWords
    }
    actor {
      ...CabinetWords
    }
    nextStep {
      ...CabinetWords
    }
    waitingReason {
      ...CabinetWords
    }
    until
    effectiveAt
    submittedAt
    refusal {
      clause
      text {
        ...CabinetWords
      }
      whatToDo {
        ...CabinetWords
      }
    }
  }
}`) as unknown as TypedDocumentString<OwnRequestsQuery, OwnRequestsQueryVariables>;
export const WithdrawRequestDocument = new TypedDocumentString(`
    mutation WithdrawRequest($id: ID!) {
  withdrawRequest(id: $id) {
    status
  }
}
    `) as unknown as TypedDocumentString<WithdrawRequestMutation, WithdrawRequestMutationVariables>;
export const CorrectEmailDocument = new TypedDocumentString(`
    mutation CorrectEmail($id: ID!, $email: EmailAddress!) {
  correctEmail(id: $id, email: $email)
}
    `) as unknown as TypedDocumentString<CorrectEmailMutation, CorrectEmailMutationVariables>;
export const SendMailAgainDocument = new TypedDocumentString(`
    mutation SendMailAgain($id: ID!) {
  sendMailAgain(id: $id)
}
    `) as unknown as TypedDocumentString<SendMailAgainMutation, SendMailAgainMutationVariables>;
export const CopyOfRequestDocument = new TypedDocumentString(`
    query CopyOfRequest($id: ID!) {
  copyOfRequest(id: $id) {
    iin
    surname
    givenName
    patronymic
    email
    phone
    regionCode
    settlementId
    storage
  }
}
    `) as unknown as TypedDocumentString<CopyOfRequestQuery, CopyOfRequestQueryVariables>;
export const OwnCertificatesDocument = new TypedDocumentString(`
    query OwnCertificates($ofOrganisation: Boolean!) {
  ownCertificates(ofOrganisation: $ofOrganisation) {
    id
    usage
    serial
    subject
    requestNumber
    channelTitle {
      ...CabinetWords
    }
    issuedAt
    notAfter
    standing
    scheduledRevocation
    revocation {
      revokedAt
    }
    renewal {
      allowed
      text {
        ...CabinetWords
      }
    }
    revoking {
      allowed
      text {
        ...CabinetWords
      }
    }
  }
}
    fragment CabinetWords on LocalizedText {
  kk
  ru
  en
}`) as unknown as TypedDocumentString<OwnCertificatesQuery, OwnCertificatesQueryVariables>;
export const OwnPapersDocument = new TypedDocumentString(`
    query OwnPapers($requestId: ID!) {
  ownPapers(requestId: $requestId) {
    id
    title {
      ...CabinetWords
    }
    createdAt
    isReady
  }
}
    fragment CabinetWords on LocalizedText {
  kk
  ru
  en
}`) as unknown as TypedDocumentString<OwnPapersQuery, OwnPapersQueryVariables>;
export const OwnPaperDocument = new TypedDocumentString(`
    query OwnPaper($id: ID!) {
  ownPaper(id: $id) {
    pdf
  }
}
    `) as unknown as TypedDocumentString<OwnPaperQuery, OwnPaperQueryVariables>;
export const ExportOwnRequestsDocument = new TypedDocumentString(`
    mutation ExportOwnRequests($input: OwnRequestsExportInput!, $language: Language!) {
  exportOwnRequests(input: $input, language: $language) {
    ...CsvText
  }
}
    fragment CsvText on CsvFile {
  fileName
  text
}`) as unknown as TypedDocumentString<ExportOwnRequestsMutation, ExportOwnRequestsMutationVariables>;
export const ExportOwnCertificatesDocument = new TypedDocumentString(`
    mutation ExportOwnCertificates($language: Language!, $ofOrganisation: Boolean!) {
  exportOwnCertificates(language: $language, ofOrganisation: $ofOrganisation) {
    ...CsvText
  }
}
    fragment CsvText on CsvFile {
  fileName
  text
}`) as unknown as TypedDocumentString<ExportOwnCertificatesMutation, ExportOwnCertificatesMutationVariables>;
export const OrderSealedOwnRequestsDocument = new TypedDocumentString(`
    mutation OrderSealedOwnRequests($input: OwnRequestsExportInput!, $language: Language!) {
  orderSealedOwnRequests(input: $input, language: $language) {
    id
  }
}
    `) as unknown as TypedDocumentString<OrderSealedOwnRequestsMutation, OrderSealedOwnRequestsMutationVariables>;
export const OrderSealedOwnCertificatesDocument = new TypedDocumentString(`
    mutation OrderSealedOwnCertificates($language: Language!, $ofOrganisation: Boolean!) {
  orderSealedOwnCertificates(language: $language, ofOrganisation: $ofOrganisation) {
    id
  }
}
    `) as unknown as TypedDocumentString<OrderSealedOwnCertificatesMutation, OrderSealedOwnCertificatesMutationVariables>;
export const SealedOwnExportDocument = new TypedDocumentString(`
    query SealedOwnExport($id: ID!) {
  sealedOwnExport(id: $id) {
    sealed
  }
}
    `) as unknown as TypedDocumentString<SealedOwnExportQuery, SealedOwnExportQueryVariables>;
export const CertificateDownloadDocument = new TypedDocumentString(`
    query CertificateDownload($id: ID!) {
  certificateDownload(id: $id) {
    der
    pem
    chainPem
  }
}
    `) as unknown as TypedDocumentString<CertificateDownloadQuery, CertificateDownloadQueryVariables>;
export const HolderReasonsDocument = new TypedDocumentString(`
    query HolderReasons {
  holderReasons {
    id
    text {
      ...CabinetWords
    }
  }
}
    fragment CabinetWords on LocalizedText {
  kk
  ru
  en
}`) as unknown as TypedDocumentString<HolderReasonsQuery, HolderReasonsQueryVariables>;
export const PrepareRevocationDocument = new TypedDocumentString(`
    mutation PrepareRevocation($input: PrepareRevocationInput!) {
  prepareRevocation(input: $input) {
    document
  }
}
    `) as unknown as TypedDocumentString<PrepareRevocationMutation, PrepareRevocationMutationVariables>;
export const SubmitRevocationDocument = new TypedDocumentString(`
    mutation SubmitRevocation($cms: Base64!) {
  submitRevocation(cms: $cms) {
    number
  }
}
    `) as unknown as TypedDocumentString<SubmitRevocationMutation, SubmitRevocationMutationVariables>;
export const PrepareReissueDocument = new TypedDocumentString(`
    mutation PrepareReissue($input: PrepareReissueInput!) {
  prepareReissue(input: $input) {
    document
  }
}
    `) as unknown as TypedDocumentString<PrepareReissueMutation, PrepareReissueMutationVariables>;
export const SubmitReissueDocument = new TypedDocumentString(`
    mutation SubmitReissue($input: SubmitReissueInput!) {
  submitReissue(input: $input) {
    number
  }
}
    `) as unknown as TypedDocumentString<SubmitReissueMutation, SubmitReissueMutationVariables>;
export const CreateHoldDocumentDocument = new TypedDocumentString(`
    mutation CreateHoldDocument($input: HoldDocumentInput!) {
  createHoldDocument(input: $input) {
    document
  }
}
    `) as unknown as TypedDocumentString<CreateHoldDocumentMutation, CreateHoldDocumentMutationVariables>;
export const HoldBySignatureDocument = new TypedDocumentString(`
    mutation HoldBySignature($cms: Base64!) {
  holdBySignature(cms: $cms) {
    isHeld
  }
}
    `) as unknown as TypedDocumentString<HoldBySignatureMutation, HoldBySignatureMutationVariables>;
export const AskHoldReleaseDocument = new TypedDocumentString(`
    mutation AskHoldRelease($cms: Base64!) {
  askHoldRelease(cms: $cms)
}
    `) as unknown as TypedDocumentString<AskHoldReleaseMutation, AskHoldReleaseMutationVariables>;